using System.Text;
using System.Text.RegularExpressions;
using Packager.Packaging;
using Packager.Tests.Documents;
using Packager.Tests.Rendering;

namespace Packager.Tests.Listings;

/// <summary>
/// Each folder here holds a manifest with its files, and what dpkg-deb finds in the packages that are made from it, with every text that Packager wrote:
/// reviewed line by line, and written anew with PACKAGER_UPDATE_GOLDEN=1.
/// </summary>
public sealed partial class PackagesInFull
{
    private const string Folder = "tests/Packager.Tests/Listings/";

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateDirectories(Path.Combine(Golden.Root, Folder)).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void HoldWhatWasReviewed(string name)
    {
        using var output = new TemporaryFolder();
        var manifest = Manifest(Path.Combine(Golden.Root, Folder, name), output);
        var request = new PackagingRequest { Manifest = manifest, Output = output.Path, Environment = new Dictionary<string, string>() };
        var artifacts = PackagingRun.Make(request, _ => { });
        PackagingRun.Render(request, _ => { });
        foreach (var artifact in artifacts)
        {
            var package = Path.GetFileNameWithoutExtension(artifact.Path);
            Golden.Check($"{Folder}{name}/{package}.txt", Members(artifact.Path, output.Path) + Texts(Path.Combine(output.Path, "rendered", package)));
        }
    }

    // nfpm's sources are relative to where it is started; HERE stands for the folder of the manifest.
    private static string Manifest(string folder, TemporaryFolder output)
    {
        var nfpm = Path.Combine(folder, "nfpm.yaml");
        return File.Exists(nfpm) ? output.Write("nfpm.yaml", File.ReadAllText(nfpm).Replace("HERE", folder, StringComparison.Ordinal)) : Path.Combine(folder, "packager.yaml");
    }

    // Everything but sizes and the one date that all members have.
    private static string Members(string package, string folder)
    {
        var control = Path.Combine(folder, "control");
        if (Directory.Exists(control)) Directory.Delete(control, recursive: true);
        Tool.Run("dpkg-deb", "-e", package, control);
        var text = new StringBuilder("== control members\n");
        foreach (var line in Tool.Run("sh", "-c", "dpkg-deb --ctrl-tarfile \"$0\" | tar -tv", package).Split('\n')) text.Append(Attributes().Replace(line, "$1 ")).Append('\n');
        text.Append("== control\n").Append(File.ReadAllText(Path.Combine(control, "control"))).Append("== files\n");
        foreach (var line in Tool.Run("dpkg-deb", "-c", package).Split('\n')) text.Append(Attributes().Replace(line, "$1 ")).Append('\n');
        text.Append("== md5sums\n");
        foreach (var line in File.ReadAllLines(Path.Combine(control, "md5sums"))) text.Append(line[34..]).Append('\n');
        if (File.Exists(Path.Combine(control, "conffiles"))) text.Append("== conffiles\n").Append(File.ReadAllText(Path.Combine(control, "conffiles")));
        return text.ToString().Replace("\n\n", "\n", StringComparison.Ordinal);
    }

    private static string Texts(string folder)
    {
        var text = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "control").Order(StringComparer.Ordinal))
            text.Append("== ").Append(Path.GetRelativePath(folder, file).Replace('\\', '/')).Append('\n').Append(File.ReadAllText(file));
        return text.ToString();
    }

    [GeneratedRegex(@"^(\S+ \S+) +\d+ \d{4}-\d\d-\d\d \d\d:\d\d ")]
    private static partial Regex Attributes();
}
