using Packager.Model;
using Packager.Packaging;
using Packager.Tests.Documents;

namespace Packager.Tests.Broken;

/// <summary>Each NAME.yaml here is at fault, and NAME.txt is what its author is told: reviewed, and written anew with PACKAGER_UPDATE_GOLDEN=1.</summary>
public sealed class BrokenManifests
{
    private const string Folder = "tests/Packager.Tests/Broken/";

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Path.Combine(Golden.Root, Folder), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void AreExplained(string name) => Golden.Check($"{Folder}{name}.txt", Explain(name + ".yaml"));

    [Fact]
    public void AreMany() => Assert.True(Names.Count >= 60);

    private static string Explain(string file)
    {
        using var output = new TemporaryFolder();
        var folder = Path.Combine(Golden.Root, Folder).Replace('\\', '/');
        var request = new PackagingRequest
        {
            Manifest = folder + file, Output = output.Path,
            Environment = new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = "1767225600", ["VENDOR"] = "Example", ["HOME"] = "/home/jane" },
        };
        // What a reviewer of the finished package objects to (PKG22xx) has tests of its own.
        return string.Concat(Diagnostics(request).Where(d => d.Code.StartsWith("PKG1", StringComparison.Ordinal) || d.Code.StartsWith("PKG30", StringComparison.Ordinal)).Select(d => d + "\n")).Replace(folder, "", StringComparison.Ordinal);
    }

    private static IReadOnlyCollection<Diagnostic> Diagnostics(PackagingRequest request)
    {
        IReadOnlyCollection<Diagnostic> found = [];
        try
        {
            PackagingRun.Plan(request, warnings => found = warnings);
        }
        catch (UserFaultException fault)
        {
            found = fault.Diagnostics;
        }

        return found;
    }
}
