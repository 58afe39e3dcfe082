using Packager.Binary;
using Packager.Model;
using Packager.Msi;

namespace Packager.Peers.Msi;

/// <summary>Random databases that we write, as msidump reads them: every table, every stream, every byte.</summary>
public sealed class WriterAgainstMsidump : IDisposable
{
    private const int KeyLetters = 60;
    private static readonly string[] Letters = [.. "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._ äßλ界😀{}[]|\\/&\n".EnumerateRunes().Select(rune => rune.ToString())];
    private static readonly string[] Virtual = ["_Streams", "_SummaryInformation", "_TransformView", "_Validation"];
    private readonly string _folder = Directory.CreateTempSubdirectory("packager-msi-").FullName;

    [Theory]
    [InlineData(1, CompoundFileVersion.V3)]
    [InlineData(2, CompoundFileVersion.V4)]
    [InlineData(3, CompoundFileVersion.V3)]
    [InlineData(4, CompoundFileVersion.V4)]
    public void AgreesOnEveryStandardTable(int seed, CompoundFileVersion version)
    {
        var random = new Random(seed);
        var draft = new DatabaseDraft();
        foreach (var table in TableCatalog.Standard.Where(table => !Virtual.Contains(table.Name))) Fill(draft, table, random);
        for (var cabinet = 0; cabinet < 3; cabinet++) draft.AddStream($"cabinet{cabinet}.cab", Bytes(random, random.Next(20_000)));
        Judge(draft, version);
    }

    /// <summary>References to texts take three bytes from 65,536 texts on; msidump shows them to be counted alike.</summary>
    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void AgreesWhereReferencesBecomeLong(int beyond)
    {
        var draft = new DatabaseDraft { WritesValidation = false };
        var own = new[] { "Property", "Value", "v" }.Length;
        for (var number = 0; number < ushort.MaxValue + beyond - own; number++) draft.Add("Property", $"P{number:d5}", "v");
        Judge(draft, CompoundFileVersion.V3);
    }

    /// <summary>File.Sequence holds more than a 16-bit number.</summary>
    [Theory]
    [InlineData(32_767)]
    [InlineData(32_768)]
    public void AgreesOnManyFiles(int count)
    {
        var draft = new DatabaseDraft { WritesValidation = false };
        for (var number = 1; number <= count; number++) draft.Add("File", $"F{number:d5}", "C", "a", number, null, null, 512, number);
        Judge(draft, CompoundFileVersion.V3);
    }

    [Fact]
    public void AgreesOnNamesOf62Characters()
    {
        var draft = new DatabaseDraft();
        draft.AddStream(new string('c', 58) + ".cab", Bytes(new Random(1), 5000));
        draft.Add("Binary", new string('k', 55), Bytes(new Random(2), 100));
        Judge(draft, CompoundFileVersion.V3);
        Assert.Throws<ArgumentException>(() => draft.AddStream(new string('c', 63), Bytes(new Random(1), 1)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(8_000_000)]
    public void AgreesOnStreamsOfEveryLength(int length)
    {
        var draft = new DatabaseDraft();
        draft.AddStream("stream", Bytes(new Random(length), length));
        draft.Add("Property", "A", "b");
        Judge(draft, CompoundFileVersion.V3);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Judge(DatabaseDraft draft, CompoundFileVersion version)
    {
        var path = Path.Combine(_folder, "a.msi");
        using (var target = File.Create(path)) MsiDatabaseWriter.Write(draft.Build(), target, version);
        using (MsiDatabaseReader.Open(path, [], CompoundFileRules.Strict)) { }
        var dump = Directory.CreateDirectory(Path.Combine(_folder, "dump")).FullName;
        MsiTool.Run("msidump", _folder, "-t", "-s", "-d", dump, path);
        ReaderAgainstMsidump.Compare(path, dump);
    }

    private static void Fill(DatabaseDraft draft, TableDefinition table, Random random)
    {
        draft.Define(table);
        for (var rows = random.Next(12); rows > 0; rows--)
        {
            var cells = table.Columns.Select(column => Cell(column, random)).ToArray();
            if (!draft.Contains(table.Name, string.Join('\t', cells.Take(table.KeyCount)))) draft.Add(table.Name, cells);
        }
    }

    private static object? Cell(ColumnDefinition column, Random random)
    {
        if (column.IsNullable && !column.IsKey && random.Next(3) == 0) return null;
        return column.Kind switch
        {
            ColumnKind.Short => random.Next(-short.MaxValue, short.MaxValue + 1),
            ColumnKind.Long => random.Next(-int.MaxValue, int.MaxValue),
            ColumnKind.Binary => Bytes(random, random.Next(6000)),
            _ => Text(random, column.IsKey ? Math.Min(column.Width == 0 ? 20 : column.Width, 12) : column.Width == 0 ? 400 : column.Width, column.IsKey),
        };
    }

    private static string Text(Random random, int most, bool isKey) =>
        string.Concat(Enumerable.Range(0, random.Next(1, Math.Max(2, most / 2))).Select(_ => Letters[random.Next(isKey ? KeyLetters : Letters.Length)]));

    private static Content Bytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return Content.FromBytes(bytes, "a test");
    }
}
