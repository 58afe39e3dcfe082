namespace Packager.Msi.Tests.Tables;

/// <summary>The definitions of <c>Tables.tsv</c>.</summary>
public sealed class StandardTables
{
    [Fact]
    public void Are128() => Assert.Equal(128, TableCatalog.Standard.Count);

    [Fact]
    public void BeginWithTheirKeys() => Assert.All(TableCatalog.Standard, table =>
    {
        Assert.InRange(table.KeyCount, 1, table.Columns.Length);
        Assert.All(table.Columns.Take(table.KeyCount), column => Assert.True(column.IsKey));
        Assert.InRange(table.Columns.Length, 1, TableDefinition.MostColumns);
    });

    [Fact]
    public void AreUnderstoodFromTheirTypeWords() => Assert.All(TableCatalog.Standard.SelectMany(table => table.Columns), column =>
    {
        var read = ColumnDefinition.FromTypeWord(column.Name, column.TypeWord);
        Assert.Equal((column.Kind, column.Width, column.IsKey, column.IsNullable, column.Code), (read.Kind, read.Width, read.IsKey, read.IsNullable, read.Code));
    });

    [Fact]
    public void ReferToTablesAndColumnsThatExist() => Assert.All(TableCatalog.Standard.SelectMany(table => table.Columns).Where(column => column.KeyTable is not null), column =>
    {
        foreach (var table in column.KeyTable!.Split(';')) Assert.InRange(column.KeyColumn!.Value, 1, TableCatalog.Standard[table].Columns.Length);
    });

    [Theory]
    [InlineData("Property", "Property", "s72", 0x2D48)]
    [InlineData("Property", "Value", "l0", 0x0F00)]
    [InlineData("Directory", "Directory_Parent", "S72", 0x1D48)]
    [InlineData("Directory", "DefaultDir", "l255", 0x0FFF)]
    [InlineData("Component", "Attributes", "i2", 0x0502)]
    [InlineData("Feature", "Title", "L64", 0x1F40)]
    [InlineData("Feature", "Display", "I2", 0x1502)]
    [InlineData("File", "FileSize", "i4", 0x0104)]
    [InlineData("Media", "DiskId", "i2", 0x2502)]
    [InlineData("_Validation", "MinValue", "I4", 0x1104)]
    [InlineData("Binary", "Data", "v0", 0x0900)]
    [InlineData("Patch", "Header", "V0", 0x1900)]
    [InlineData("Upgrade", "VersionMin", "S20", 0x3D14)]
    public void HaveTheTypeWordsOfRealPackages(string table, string column, string code, int word)
    {
        var definition = TableCatalog.Standard[table].Columns[TableCatalog.Standard[table].IndexOf(column)];
        Assert.Equal((code, word), (definition.Code, definition.TypeWord));
    }
}
