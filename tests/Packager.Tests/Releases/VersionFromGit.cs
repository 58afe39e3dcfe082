using Packager.Model;

namespace Packager.Tests.Releases;

public sealed class VersionFromGit : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public VersionFromGit()
    {
        _folder.Write("packager.yaml", Facts.Start + Manifest);
        _folder.Git("", "init", "-q");
        _folder.Commit("2024-01-01T00:00:00Z", "Begin");
    }

    private const string Manifest = "version: git\nchangelog: git\n";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void NeedsATag() => Assert.Equal("PKG1132", Facts.Fault(_folder, Manifest));

    [Fact]
    public void IsTheTagsOnTheTag()
    {
        _folder.Git("2024-01-02T00:00:00Z", "tag", "v1.2.0");
        Assert.Equal("1.2.0", Facts.Read(_folder, Manifest).Version);
    }

    [Fact]
    public void CountsCommitsAfterTheTag()
    {
        _folder.Git("2024-01-02T00:00:00Z", "tag", "-m", "x", "v1.2.0-rc.1");
        _folder.Commit("2024-01-03T00:00:00Z", "Mend");
        Assert.Matches("^1.2.0-rc.1-1-g[0-9a-f]{10}$", Facts.Read(_folder, Manifest).Version);
    }

    [Fact]
    public void SaysThatTheTreeIsChanged()
    {
        _folder.Git("2024-01-02T00:00:00Z", "tag", "v1.2.0");
        Assert.Matches("^1.2.0-0-g[0-9a-f]{10}-dirty$", Facts.Read(_folder, Manifest + "section: net\n").Version);
    }

    [Fact]
    public void CutsTheLogAtTags()
    {
        _folder.Git("2024-01-02T00:00:00Z", "tag", "v1.0.0");
        _folder.Commit("2024-01-03T00:00:00Z", "Add a page");
        _folder.Commit("2024-01-04T00:00:00Z", "Mend the page");
        _folder.Git("2024-01-04T00:00:00Z", "tag", "1.1.0");
        var release = Facts.Read(_folder, Manifest);
        Assert.Equal(["1.1.0: Mend the page; Add a page (2024-01-04)", "1.0.0: Begin (2024-01-01)"], release.Changelog.Select(Show));
    }

    [Fact]
    public void PutsUntaggedCommitsOnTop()
    {
        _folder.Git("2024-01-02T00:00:00Z", "tag", "v1.0.0");
        _folder.Commit("2024-01-03T00:00:00Z", "Add a page");
        Assert.Equal("Add a page", Assert.Single(Facts.Read(_folder, Manifest).Changelog[0].Changes));
    }

    private static string Show(ChangelogEntry entry) => $"{entry.Version}: {string.Join("; ", entry.Changes)} ({entry.Date:yyyy-MM-dd})";
}
