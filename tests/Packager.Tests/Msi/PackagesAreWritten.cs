using Packager.Msi;
using Packager.Packaging;
using Packager.Tests.Documents;

namespace Packager.Tests.WindowsPackages;

/// <summary>From the manifest to the file: what is written is what was planned, and the same wherever and however often it is made.</summary>
public sealed class PackagesAreWritten
{
    [Fact]
    public void WithEveryRowAndFile()
    {
        using var folder = new TemporaryFolder();
        var made = Make(Source(folder.Path), folder.Path + "/out", threads: 2)[0];
        using var msi = MsiDatabaseReader.Open(made.Path);
        Assert.Equal("Hello World", msi.Property("ProductName"));
        Assert.Equal("x64;1033", msi.Summary.Template);
        Assert.Equal(4, msi.Table("File")!.Count);
        Assert.True(msi.Stream("product1.cab")!.Length > 0);
    }

    [Fact]
    public void WithTheSameBytesElsewhereAndWithOneCore()
    {
        using var here = new TemporaryFolder();
        using var there = new TemporaryFolder();
        var first = Make(Source(here.Path), here.Path + "/out", threads: 4);
        var second = Make(Source(there.Path + "/deep/er"), there.Path + "/other", threads: 1);
        Assert.Equal(first.Select(a => a.Sha256), second.Select(a => a.Sha256));
    }

    [Fact]
    public void WithAnotherProductCodeForOtherContent()
    {
        using var folder = new TemporaryFolder();
        var manifest = Source(folder.Path);
        var first = Codes(Make(manifest, folder.Path + "/out", threads: 2)[0].Path);
        File.AppendAllText(Path.Combine(Path.GetDirectoryName(manifest)!, "files/data.txt"), "more");
        var second = Codes(Make(manifest, folder.Path + "/out", threads: 2)[0].Path);
        Assert.NotEqual(first.Product, second.Product);
        Assert.NotEqual(first.Package, second.Package);
        Assert.Equal(first.Upgrade, second.Upgrade);
    }

    [Fact]
    public void OnceUntilSomethingChanges()
    {
        using var folder = new TemporaryFolder();
        var manifest = Source(folder.Path);
        Assert.All(Make(manifest, folder.Path + "/out", threads: 2), artifact => Assert.True(artifact.Fresh));
        Assert.All(Make(manifest, folder.Path + "/out", threads: 1), artifact => Assert.False(artifact.Fresh));
    }

    private static (string? Product, string? Package, string? Upgrade) Codes(string path)
    {
        using var msi = MsiDatabaseReader.Open(path);
        return (msi.Property("ProductCode"), msi.Summary.RevisionNumber, msi.Property("UpgradeCode"));
    }

    internal static string Source(string folder)
    {
        var from = Path.Combine(Golden.Root, "tests/Packager.Tests/Msi");
        var files = Directory.CreateDirectory(Path.Combine(folder, "files")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(from, "files"))) File.Copy(file, Path.Combine(files, Path.GetFileName(file)));
        var manifest = Path.Combine(folder, "packager.yaml");
        File.Copy(Path.Combine(from, "files-and-folders.yaml"), manifest);
        return manifest;
    }

    internal static IReadOnlyList<Artifact> Make(string manifest, string output, int threads) => PackagingRun.Make(
        new PackagingRequest
        {
            Manifest = manifest, Output = output, Threads = threads,
            Environment = new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = "1767225600" },
        },
        warnings => Assert.Empty(warnings));
}
