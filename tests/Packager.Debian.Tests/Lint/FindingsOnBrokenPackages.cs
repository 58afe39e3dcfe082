namespace Packager.Debian.Tests.Lint;

/// <summary>Our findings and lintian's own, on the same files.</summary>
public sealed class FindingsOnBrokenPackages : IClassFixture<BrokenPackageRun>
{
    private readonly BrokenPackageRun _run;

    public FindingsOnBrokenPackages(BrokenPackageRun run) => _run = run;

    public static TheoryData<string> Names { get; } = [.. BrokenPackages.All().Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void AreLintiansOwn(string name)
    {
        var ours = _run.Ours[name].Select(f => f.ToString()).ToList();
        var theirs = _run.Theirs[name].Select(f => f.ToString()).Where(Known).ToList();
        string[] differences = [.. theirs.Except(ours).Select(f => "missing " + f), .. ours.Except(theirs).Select(f => "surplus " + f)];
        Assert.True(differences.Length == 0, string.Join('\n', differences));
    }

    [Fact]
    public void TogetherNameEveryTagWeKnow()
    {
        var found = _run.Ours.Values.SelectMany(f => f).Select(f => f.Tag.Name).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(LintTags.All.Select(t => t.Name).Order(StringComparer.Ordinal), found);
    }

    [Fact]
    public void HaveLintiansLetters()
    {
        var letters = _run.Lines.Select(l => (Letter: l[0], Tag: l.Split(' ')[2])).Distinct().ToDictionary(l => l.Tag, l => l.Letter);
        Assert.All(LintTags.All, t => Assert.Equal((t.Name, letters[t.Name]), (t.Name, t.Letter)));
    }

    private static bool Known(string finding) => LintTags.All.Any(t => t.Name == finding.Split(' ')[0]);
}

/// <summary>Builds all broken packages and asks lintian once about all of them.</summary>
public sealed class BrokenPackageRun
{
    public BrokenPackageRun()
    {
        using var folder = new TemporaryFolder();
        var paths = BrokenPackages.All().Select(p => (p.Name, Path: p.Build(folder))).ToList();
        foreach (var (name, path) in paths)
        {
            using var reader = DebReader.Open(path);
            Ours.Add(name, [.. DebLint.Check(reader)]);
        }

        var tags = string.Join(',', LintTags.All.Select(t => t.Name));
        var output = Tool.Text("lintian", ["--tags", tags, "--tag-display-limit", "0", "--fail-on", "none", .. paths.Select(p => p.Path)]);
        Lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Theirs = LintianOutput.Parse(output).ToLookup(f => f.Package, f => f.Finding);
    }

    public Dictionary<string, List<LintFinding>> Ours { get; } = [];

    public ILookup<string, LintFinding> Theirs { get; }

    public IReadOnlyList<string> Lines { get; }
}
