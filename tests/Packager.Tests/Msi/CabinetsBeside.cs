using Packager.Extraction;
using Packager.Model;
using Packager.Msi;
using Packager.Packaging;

namespace Packager.Tests.WindowsPackages;

/// <summary>Cabinets that lie beside the package, several by size.</summary>
public sealed class CabinetsBeside
{
    private static readonly string[] s_files = ["hello-1.0.0-x64.msi", "hello-1.0.0-x64-1.cab", "hello-1.0.0-x64-2.cab", "hello-1.0.0-x64-3.cab"];

    [Fact]
    public void AreArtifactsOfTheirOwn()
    {
        using var folder = new TemporaryFolder();
        var made = Make(folder.Path);
        Assert.Equal(s_files, made.Select(artifact => Path.GetFileName(artifact.Path)));
        Assert.All(Make(folder.Path), artifact => Assert.False(artifact.Fresh));
        File.AppendAllText(made[1].Path, "x");
        Assert.All(Make(folder.Path), artifact => Assert.True(artifact.Fresh));
        Assert.Equal(made.Select(artifact => artifact.Sha256), Make(folder.Path).Select(artifact => artifact.Sha256));
    }

    [Fact]
    public void StandInTheMediaTable()
    {
        using var folder = new TemporaryFolder();
        using var msi = MsiDatabaseReader.Open(Make(folder.Path)[0].Path);
        Assert.Equal(
            ["1 2 hello-1.0.0-x64-1.cab", "2 3 hello-1.0.0-x64-2.cab", "3 5 hello-1.0.0-x64-3.cab"],
            msi.Rows("Media").Select(row => $"{row.Number("DiskId")} {row.Number("LastSequence")} {row.Text("Cabinet")}"));
        Assert.DoesNotContain(msi.Streams, stream => stream.Name.EndsWith(".cab", StringComparison.Ordinal));
    }

    [Fact]
    public void AreExtractedAndCompared()
    {
        using var folder = new TemporaryFolder();
        var package = Make(folder.Path)[0].Path;
        var faults = new DiagnosticBag();
        var written = MsiExtraction.Extract(package, folder.Path + "/extracted", replaces: false, faults);
        Assert.Empty(faults);
        Assert.Equal(5, written.Count);
        Assert.Equal(new string('4', 40), File.ReadAllText(Path.Combine(folder.Path, "extracted", written[4])));
        Assert.Empty(MsiDiff.Compare(package, package, []));
    }

    [Fact]
    public void AreMissedAndKnownAgain()
    {
        using var folder = new TemporaryFolder();
        var package = Make(folder.Path)[0].Path;
        var cabinet = package.Replace(".msi", "-1.cab", StringComparison.Ordinal);
        File.Delete(cabinet);
        Assert.Contains(PackageContentFaults.CabinetMissing.Code, Faults(package));
        // The same files in it, and yet another cabinet.
        File.Copy(Make(folder.Path + "/other", "msi: { compression: none,")[1].Path, cabinet);
        Assert.Equal([PackageContentFaults.OtherCabinet.Code], Faults(package));
    }

    [Fact]
    public void AreNotNeededUnlessAskedFor()
    {
        using var folder = new TemporaryFolder();
        var made = Make(folder.Path, "msi: {", "size: 90B");
        using var msi = MsiDatabaseReader.Open(Assert.Single(made).Path);
        Assert.Equal(["#product1.cab", "#product2.cab", "#product3.cab"], msi.Rows("Media").Select(row => row.Text("Cabinet")));
    }

    private static IEnumerable<string> Faults(string package)
    {
        var faults = new DiagnosticBag();
        using var database = MsiDatabaseReader.Open(package, faults);
        new PackageContents(database, package, faults).Read(static (_, _) => { });
        return [.. faults.Select(fault => fault.Code).Distinct()];
    }

    private static IReadOnlyList<Artifact> Make(string folder, string msi = "msi: {", string cabinets = "size: 90B, embed: false")
    {
        var source = Directory.CreateDirectory(Path.Combine(folder, "source")).FullName;
        for (var i = 0; i < 5; i++) File.WriteAllText(Path.Combine(source, $"{i}.txt"), new string((char)('0' + i), i == 2 ? 100 : 40));
        var manifest = Path.Combine(source, "packager.yaml");
        File.WriteAllText(manifest, $$"""
            packager: 1
            name: hello
            version: 1.0.0
            maintainer: Jane Doe <jane@example.com>
            description: Says hello
            formats: [msi/x64]
            contents: [{ src: "*.txt", dst: app/ }]
            {{msi}} upgrade_code: "{6D3C9A52-5D2B-4E0F-8C39-1B0A5E7F2D44}", cabinets: { {{cabinets}} } }
            """);
        return PackagingRun.Make(
            new PackagingRequest
            {
                Manifest = manifest, Output = folder + "/out", Threads = 2,
                Environment = new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = "1767225600" },
            },
            warnings => Assert.Empty(warnings));
    }
}
