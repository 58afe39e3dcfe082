using System.Text;
using Packager.Manifest;
using Packager.Model;
using Packager.Packaging;
using Packager.Releases;
using Packager.Tests.Documents;
using Packager.Tests.Manifest;

namespace Packager.Tests.Nfpm;

/// <summary>Each NAME.yaml here is such a file as nfpm's users have; NAME.txt is how it is understood: reviewed, and written anew with PACKAGER_UPDATE_GOLDEN=1.</summary>
public sealed class NfpmFiles
{
    private const string Folder = "tests/Packager.Tests/Nfpm/";

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Path.Combine(Golden.Root, Folder), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void AreReadUnchanged(string name)
    {
        var bag = new DiagnosticBag();
        var text = Describe(name + ".yaml", File.ReadAllText(Path.Combine(Golden.Root, Folder, name + ".yaml")), bag);
        Assert.False(bag.HasErrors, string.Join('\n', bag));
        Golden.Check($"{Folder}{name}.txt", text);
    }

    private static string Describe(string path, string yaml, DiagnosticBag bag)
    {
        var environment = Reading.Variables(("GOARCH", "arm64"), ("TAG", "v1.4.0-rc.2"), ("COMPANY", "Example Ltd"), ("EXTRA_DEPENDS", ""), ("RPM_KEY", "rpm.key"), ("TRACKER", "quill"));
        var file = ManifestReader.Read(path, yaml, environment, bag)!;
        var selection = Assert.Single(file.Selections);
        var manifest = file.Bind(selection, ReleaseValues.None, bag);
        ManifestCheck.Check(manifest, selection.Target, bag);
        var version = ReleaseFacts.MapToDebian(manifest, manifest.Version!.Value.Value, bag);
        var text = new StringBuilder().Append(selection.Name).Append(' ').Append(version).Append(' ').Append(selection.Target).Append('\n');
        foreach (var value in PlannedValue.Of(manifest)) text.Append(value.Key).Append(" = ").Append(value.Value.Replace("\n", "\\n", StringComparison.Ordinal)).Append('\n');
        foreach (var entry in manifest.Contents) text.Append($"{entry.Type?.Value ?? "file"} {entry.Src} -> {entry.Dst} {entry.FileInfo.Mode} {entry.FileInfo.Owner}:{entry.FileInfo.Group} {entry.Packager}".TrimEnd()).Append('\n');
        foreach (var diagnostic in bag) text.Append(diagnostic).Append('\n');
        return text.ToString();
    }
}
