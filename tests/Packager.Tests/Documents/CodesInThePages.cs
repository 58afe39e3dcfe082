using System.Text.RegularExpressions;
using Packager.Model;
using Packager.Packaging;

namespace Packager.Tests.Documents;

/// <summary>What the pages say of diagnostics is what is told.</summary>
public sealed partial class CodesInThePages
{
    // Two codes stand for what lintian and Windows' own validation find beyond our checks, on the pages of those alone.
    private static readonly string[] s_lists = ["diagnostics.md", "lint.md", "ice.md"];

    [Fact]
    public void AreCodesThatExist()
    {
        var known = string.Concat(s_lists.Select(list => File.ReadAllText(Path.Combine(Golden.Root, "docs", list))));
        var pages = Directory.EnumerateFiles(Path.Combine(Golden.Root, "docs"), "*.md").Where(page => !s_lists.Contains(Path.GetFileName(page))).Append(Path.Combine(Golden.Root, "README.md"));
        var unknown = pages.SelectMany(page => Code().Matches(File.ReadAllText(page)).Select(m => $"{Path.GetFileName(page)} {m.Value}")).Where(said => !known.Contains(said[^7..], StringComparison.Ordinal));
        Assert.Empty(unknown.Distinct());
    }

    [Fact]
    public void StandBesideTheWordsThatGettingStartedShows()
    {
        using var folder = new TemporaryFolder();
        folder.Write("packager.yaml", "packager: 1\nname: hello\nversion: 1.0_2\nmaintainer: Jane Doe <jane@example.com>\ndescription: Says hello\n");
        var request = new PackagingRequest { Manifest = Path.Combine(folder.Path, "packager.yaml"), Output = folder.Path, Environment = new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = "1767225600" } };
        var told = Assert.Single(Assert.Throws<UserFaultException>(() => PackagingRun.Plan(request, _ => { })).Diagnostics, d => d.Severity == Severity.Error);
        var page = File.ReadAllText(Path.Combine(Golden.Root, "docs/getting-started.md"));
        Assert.Contains($"    packaging/packager.yaml({told.Location.Line},{told.Location.Column}): error {told.Code}: {told.Message}\n    hint: {told.Hint}\n", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("PKG[0-9]{4}")]
    private static partial Regex Code();
}
