using System.Text;
using Packager.Binary;
using Packager.Storage;

namespace Packager.Apt.Tests;

/// <summary>Segments: whatever way the records came together, the bytes are the same, and every reader reads them.</summary>
public sealed class ManyPackages : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void MakeTheSameBytesInAnyOrder()
    {
        var records = Enumerable.Range(0, 700).Select(i => Record($"package{i * 7919 % 1000:000}", "1." + i)).ToArray();
        var once = Publish(new MemoryStorage(), [records]);
        var storage = new MemoryStorage();
        var steps = Publish(storage, [records[500..], records[..3], records[3..499], [records[499]]]);
        Assert.Equal(once.Forms.ToArray(), steps.Forms.ToArray());
        var fewer = Edit(storage, steps, records.Where((_, i) => i % 3 == 0).Select(record => new IndexChange(record.Key, null)));
        Assert.Equal(Publish(new MemoryStorage(), [[.. records.Where((_, i) => i % 3 != 0)]]).Forms.ToArray(), fewer.Forms.ToArray());
    }

    [Fact]
    public void AreReadByGzipAndXz()
    {
        var storage = new FolderStorage(_folder.Path);
        var index = Publish(storage, [[.. Enumerable.Range(0, 700).Select(i => Record("package" + i, "1.0"))]]);
        var plain = Place(index, 0);
        foreach (var (form, tool) in ((int, string)[])[(1, "gzip"), (2, "xz")])
            Assert.Equal(File.ReadAllText(plain), Tool.Run("sh", "-c", $"{tool} -dc < {Place(index, form)}"));
        Assert.Equal("700", Tool.Run("grep", "-c", "^Package:", plain).Trim());
    }

    [Fact]
    public void AreFoundByNameAndKey()
    {
        var storage = new MemoryStorage();
        var index = Publish(storage, [[.. Enumerable.Range(0, 300).Select(i => Record("a", "1." + i)), .. Enumerable.Range(0, 300).Select(i => Record("b" + i, "1"))]]);
        using var stored = StoredIndex.Open(storage, "dists/qa", index);
        Assert.Equal(300, stored.FindAll("a").Count());
        Assert.Single(stored.FindAll("b7"));
        Assert.Empty(stored.FindAll("c"));
        Assert.NotNull(stored.Find("a 1.250 all"));
        Assert.Null(stored.Find("a 1.300 all"));
    }

    public void Dispose() => _folder.Dispose();

    private static IndexFiles Publish(IStorage storage, IndexRecord[][] steps)
    {
        IndexFiles? files = null;
        foreach (var step in steps) files = Edit(storage, files, step.Select(record => new IndexChange(record.Key, record.Text)));
        return files!;
    }

    private static IndexFiles Edit(IStorage storage, IndexFiles? files, IEnumerable<IndexChange> changes)
    {
        using var old = files is null ? StoredIndex.None(IndexKind.Packages) : StoredIndex.Open(storage, "dists/qa", files);
        return Assert.Single(IndexWriter.Write(storage, "dists/qa", [IndexEdit.Apply("main/binary-amd64/Packages", old, changes)]));
    }

    private static IndexRecord Record(string name, string version) =>
        new($"{name} {version} all", Encoding.UTF8.GetBytes($"Package: {name}\nVersion: {version}\nArchitecture: all\nDescription: {Crc32.Compute(Encoding.UTF8.GetBytes(name + version)):x}\n\n"));

    private string Place(IndexFiles index, int form) => _folder["dists/qa/" + IndexFiles.ByHash(index.Files.ElementAt(form).Path, index.Forms[form].Sha256)];
}
