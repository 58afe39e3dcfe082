namespace Packager.Msi;

/// <summary>The tables that describe the others; they are listed in no table themselves.</summary>
internal static class SystemTables
{
    /// <summary>The names of all tables that have columns.</summary>
    public static TableDefinition Tables { get; } = new("_Tables", [ColumnDefinition.FromCode("Name", "s64", isKey: true)]);

    /// <summary>Every column of every table.</summary>
    public static TableDefinition Columns { get; } = new("_Columns",
    [
        ColumnDefinition.FromCode("Table", "s64", isKey: true),
        ColumnDefinition.FromCode("Number", "i2", isKey: true),
        ColumnDefinition.FromCode("Name", "s64", isKey: false),
        ColumnDefinition.FromCode("Type", "i2", isKey: false),
    ]);
}
