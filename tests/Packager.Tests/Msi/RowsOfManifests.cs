using Packager.Formats;
using Packager.Msi;
using Packager.Msi.Validation;
using Packager.Packaging;
using Packager.Tests.Documents;

namespace Packager.Tests.WindowsPackages;

/// <summary>Each NAME.yaml here becomes the rows in NAME.txt: reviewed, and written anew with PACKAGER_UPDATE_GOLDEN=1.</summary>
public sealed class RowsOfManifests
{
    private const string Folder = "tests/Packager.Tests/Msi/";

    public static TheoryData<string> Names => [.. Manifests];

    public static TheoryData<string> Advisable => [.. Manifests.Where(name => name != "registry-and-shortcuts")];

    private static IEnumerable<string> Manifests =>
        Directory.EnumerateFiles(Path.Combine(Golden.Root, Folder), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public void AreReviewed(string name)
    {
        var packages = Plan(name).Select(plan => ((PlannedMsi)plan.Package).Msi);
        Golden.Check($"{Folder}{name}.txt", string.Join("\n", packages.Select(RowListing.Write)));
    }

    /// <summary>Besides ICE61, because another build of a version is replaced on purpose. One of the manifests asks for registry values that Windows advises against.</summary>
    [Theory]
    [MemberData(nameof(Advisable))]
    public void PassTheValidationOfWindows(string name)
    {
        using var folder = new TemporaryFolder();
        foreach (var plan in Plan(name))
        {
            var path = Path.Combine(folder.Path, plan.Package.FileName);
            MsiWriter.Write(((PlannedMsi)plan.Package).Msi, path);
            using var database = MsiDatabaseReader.Open(path);
            Assert.Equal("", string.Join('\n', IceLint.Check(database).Where(finding => finding.Ice.Number is not 61)));
        }
    }

    private static IReadOnlyList<PackagePlan> Plan(string name)
    {
        using var output = new TemporaryFolder();
        var request = new PackagingRequest
        {
            Manifest = Path.Combine(Golden.Root, Folder, name + ".yaml"), Output = output.Path,
            Environment = new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = "1767225600" },
        };
        return PackagingRun.Plan(request, warnings => Assert.Empty(warnings));
    }
}
