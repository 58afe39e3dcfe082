using Packager.Binary;
using Packager.Model;
using Packager.Msi;

namespace Packager.Peers.Msi;

/// <summary>Our reader and msidump on packages that wixl made: the same tables, types, rows, streams.</summary>
public sealed class ReaderAgainstMsidump
{
    private const int LeastPackages = 30;

    [Fact]
    public void AgreesOnEveryTableAndStream()
    {
        using var packages = new WixlPackages();
        var count = 0;
        foreach (var name in WixlPackages.Names)
        {
            var path = packages.Build(name);
            var dump = Directory.CreateDirectory(Path.Combine(packages.Folder, name + ".dump")).FullName;
            MsiTool.Run("msidump", packages.Folder, "-t", "-s", "-d", dump, path);
            Compare(path, dump);
            count++;
        }

        Assert.True(count >= LeastPackages, $"only {count} packages were compared");
    }

    [Fact]
    public void GivesBackWhatItReadsWhenWrittenAgain()
    {
        using var packages = new WixlPackages();
        foreach (var name in WixlPackages.Names)
        {
            var path = packages.Build(name);
            var copy = path + ".copy";
            using (var database = MsiDatabaseReader.Open(path))
            using (var target = File.Create(copy)) MsiDatabaseWriter.Write(database, target);
            using (MsiDatabaseReader.Open(copy, [], CompoundFileRules.Strict)) { }
            Assert.Equal(["the compound files are laid out differently around the same contents"], MsiDiff.Compare(path, copy, []));
        }
    }

    internal static void Compare(string path, string dump)
    {
        var diagnostics = new DiagnosticBag();
        using var database = MsiDatabaseReader.Open(path, diagnostics);
        Assert.Empty(diagnostics);
        var tables = Directory.GetFiles(dump, "*.idt").Select(file => Path.GetFileNameWithoutExtension(file)!).Where(table => table is not ("_SummaryInformation" or "_ForceCodepage"));
        Assert.Equal(tables.Order(StringComparer.Ordinal), database.Tables.Select(table => table.Name));
        foreach (var table in database.Tables) Assert.Equal(IdtText.Sorted(File.ReadAllText(Path.Combine(dump, table.Name + ".idt"))), IdtText.Of(table));
        var streams = Directory.GetFiles(Path.Combine(dump, "_Streams")).Where(file => !file.EndsWith("SummaryInformation", StringComparison.Ordinal)).ToList();
        Assert.Equal(streams.Select(Path.GetFileName).Order(StringComparer.Ordinal), database.Streams.Select(stream => stream.Name));
        foreach (var stream in database.Streams) Assert.Equal(File.ReadAllBytes(Path.Combine(dump, "_Streams", stream.Name)), Bytes(stream.Content));
    }

    private static byte[] Bytes(Content content)
    {
        using var source = content.Open();
        using var target = new MemoryStream();
        source.CopyTo(target);
        return target.ToArray();
    }
}
