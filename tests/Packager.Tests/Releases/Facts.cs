using Packager.Manifest;
using Packager.Model;
using Packager.Releases;
using Packager.Tests.Manifest;

namespace Packager.Tests.Releases;

/// <summary>Reads the facts of a release from a manifest in a folder.</summary>
internal static class Facts
{
    public const string Start = "packager: 1\nname: hello\nmaintainer: Jane Doe <jane@example.com>\n";

    public static Release? Read(TemporaryFolder folder, string manifest, DiagnosticBag bag, params (string Name, string Value)[] environment)
    {
        var path = folder.Write("packager.yaml", manifest.StartsWith("name:", StringComparison.Ordinal) ? manifest : Start + manifest);
        var variables = Reading.Variables(environment);
        var file = ManifestReader.ReadFile(path, variables, bag)!;
        return ReleaseFacts.Read(file.BindHeading(file.Selections[0], bag), variables, bag);
    }

    public static Release Read(TemporaryFolder folder, string manifest, params (string Name, string Value)[] environment)
    {
        var bag = new DiagnosticBag();
        var release = Read(folder, manifest, bag, environment);
        Assert.Empty(bag);
        return release!;
    }

    public static string Fault(TemporaryFolder folder, string manifest, params (string Name, string Value)[] environment)
    {
        var bag = new DiagnosticBag();
        Read(folder, manifest, bag, environment);
        return Assert.Single(bag).Code;
    }
}
