using Packager.Binary;
using Packager.Model;

namespace Packager.Msi.Tests.Database;

/// <summary>What a draft becomes, and what is read again of what was written.</summary>
public sealed class BuiltDatabase
{
    [Fact]
    public void DoesNotShowTheOrderOfItsRows()
    {
        var names = Enumerable.Range(0, 200).Select(i => $"P{i}").ToArray();
        Assert.Equal(SmallPackage.Write(Draft(names).Build()), SmallPackage.Write(Draft([.. names.Reverse()]).Build()));
    }

    [Fact]
    public void SaysInValidationWhatEachColumnHolds()
    {
        var database = SmallPackage.Draft().Build();
        var columns = database.Tables.Sum(table => table.Definition.Columns.Length);
        Assert.Equal(columns, database.Table("_Validation")!.Count);
        var row = database.Table("_Validation")!.Find("Directory\tDirectory_Parent")!.Value;
        Assert.Equal(("Y", "Directory", 1, "Identifier"), (row.Text("Nullable"), row.Text("KeyTable"), row.Number("KeyColumn"), row.Text("Category")));
    }

    [Fact]
    public void HasNoStreamForATableWithoutRows()
    {
        var draft = SmallPackage.Draft();
        draft.Define("File");
        var database = draft.Build();
        Assert.DoesNotContain(MsiDatabaseWriter.Arrange(database).Streams, stream => stream.Name == StreamName.OfTable("File"));
        Assert.Equal(0, Again(database).Table("File")!.Count);
    }

    [Theory]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(140_000)]
    public void KeepsTextsOf64KilobytesAndMore(int length)
    {
        var draft = SmallPackage.Draft();
        draft.Add("Property", "LONG", new string('x', length));
        draft.Add("Property", "LATER", "after it");
        var database = Again(draft.Build());
        Assert.Equal((length, "after it"), (database.Property("LONG")!.Length, database.Property("LATER")));
    }

    [Fact]
    public void CountsTheReferencesToEachText()
    {
        var draft = new DatabaseDraft { WritesValidation = false };
        draft.Add("Property", "A", "same");
        draft.Add("Property", "B", "same");
        var pool = MsiDatabaseWriter.Arrange(draft.Build()).Streams.Single(stream => stream.Name == StreamName.OfTable("_StringPool"));
        using var bytes = new BinaryReader(pool.Open());
        bytes.ReadUInt32();
        // A, B, Property (the table once in _Tables and twice in _Columns, the column once), Value, same.
        var counts = Enumerable.Range(0, 5).Select(_ => (bytes.ReadUInt16(), bytes.ReadUInt16()).Item2).ToArray();
        Assert.Equal([1, 1, 4, 1, 2], counts.Select(count => (int)count));
    }

    [Fact]
    public void KeepsStoragesAndTheirTransforms()
    {
        var transform = new DatabaseDraft { ClassId = DatabaseClass.Transform, WritesValidation = false };
        transform.Add("Property", "A", "b");
        var draft = SmallPackage.Draft();
        draft.AddStorage("Instance1.mst", MsiDatabaseWriter.Arrange(transform.Build()));
        var storage = Assert.Single(Again(draft.Build()).Storages);
        Assert.Equal(("Instance1.mst", DatabaseClass.Transform), (storage.Name, storage.ClassId));
        Assert.Contains(MsiDatabaseReader.Open(storage, "x", []).Streams, stream => stream.Name.EndsWith("Property", StringComparison.Ordinal));
    }

    [Fact]
    public void KeepsItsSummary()
    {
        var all = SmallPackage.Summary with { LastSavedBy = "x64;1031", LastPrinted = SmallPackage.Summary.Created, CharacterCount = 7 };
        Assert.Equal(all, Again(new DatabaseDraft { Summary = all }.Build()).Summary);
        var western = all with { CodePage = 1252 };
        Assert.Equal(western, Again(new DatabaseDraft { Summary = western }.Build()).Summary);
    }

    private static DatabaseDraft Draft(string[] names)
    {
        var draft = new DatabaseDraft();
        foreach (var name in names) draft.Add("Property", name, "value of " + name);
        foreach (var name in names) draft.AddStream(name + ".cab", Content.FromText(name, "a test"));
        return draft;
    }

    private static MsiDatabase Again(MsiDatabase database)
    {
        var diagnostics = new DiagnosticBag();
        var again = MsiDatabaseReader.Open(new MemoryStream(SmallPackage.Write(database)), "a.msi", diagnostics, CompoundFileRules.Strict);
        Assert.Empty(diagnostics);
        return again;
    }
}
