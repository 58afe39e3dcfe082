using Packager.Model;

namespace Packager.Tests.Releases;

public sealed class ChangelogFile : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void MayKeepAChangelog() => Assert.Equal(
        [
            "1.1.0 2026-02-03 Jane Doe <jane@example.com>: Added: A page with a link; Added: Two lines become one; Fixed: Dates",
            "1.0.0 2026-01-31 Jane Doe <jane@example.com>: The first release, in words.",
        ],
        Read("CHANGELOG.md", """
            # Changelog
            All notable changes to 2.0 things.

            ## [Unreleased]

            ## [1.1.0] - 2026-02-03
            ### Added
            - A **page** with a [link](https://example.com)
            - Two lines
              become `one`

            ### Fixed
            * Dates

            ## 1.0.0 - 2026-01-31
            The first release,
            in words.

            [Unreleased]: https://example.com/compare
            """, "1.1.0"));

    [Fact]
    public void GivesItsUnreleasedChangesToTheRelease() => Assert.Equal(
        ["1.1.0 2026-03-01 Jane Doe <jane@example.com>: New", "1.0 2025-01-01 Jane Doe <jane@example.com>: Old"],
        Read("CHANGELOG.md", "## Unreleased\n- New\n\n## v1.0 (2025-01-01)\n- Old\n", "1.1.0"));

    [Fact]
    public void LosesWhatIsNewerThanTheRelease() => Assert.Equal(
        ["1.0 2026-03-01 Jane Doe <jane@example.com>: Old"], Read("CHANGELOG.md", "Version 1.1\n-----------\n- New\n\nVersion 1.0\n-----------\n- Old\n", "1.0"));

    [Fact]
    public void MayBeDebians() => Assert.Equal(
        ["1.1 2026-02-03 Joe <joe@example.com>: New page over two lines; Dates", "1.0 2026-01-31 Joe <joe@example.com>: First"],
        Read("changelog", """
            hello (1:1.1-2) bookworm; urgency=high

              * New page
                over two lines
              * Dates

             -- Joe <joe@example.com>  Tue, 03 Feb 2026 10:00:00 +0100

            hello (1.0) unstable; urgency=low

              * First

             -- Joe <joe@example.com>  Sat, 31 Jan 2026 10:00:00 +0000
            """, "1.1"));

    [Fact]
    public void MayBeChglogs() => Assert.Equal(
        ["1.1.0 2026-02-03 Joe <joe@example.com>: fix: dates; Thanks."],
        Read("changelog.yml", """
            - semver: 1.1.0
              date: 2026-02-03T04:05:06Z
              packager: Joe <joe@example.com>
              notes: { footer: Thanks. }
              deb: { urgency: low, distributions: [sid, trixie] }
              changes:
                - commit: 0123456789012345678901234567890123456789
                  note: |-
                    fix: dates

                    More words.
                  author: { name: Joe, email: joe@example.com }
            """, "1.1.0"));

    [Fact]
    public void MayBeAbsent() => Assert.Equal(
        ["1.0 2026-03-01 Jane Doe <jane@example.com>: Release 1.0."], Facts.Read(_folder, "version: 1.0\nmtime: 2026-03-01\n").Changelog.Select(Show));

    [Theory]
    [InlineData("CHANGELOG.md", "No headings here.\n", "PKG1135")]
    [InlineData("CHANGELOG.md", "", "PKG1135")]
    [InlineData("CHANGELOG.md", "## 0.9\n- Old\n", "PKG1137")]
    [InlineData("changelog", "hello (1.0) unstable; urgency=low\nNonsense\n", "PKG1135")]
    [InlineData("changelog.yml", "semver: 1.0\n", "PKG1135")]
    [InlineData("changelog.yml", "- semver: 1.0\n  change: []\n", "PKG1135")]
    [InlineData("changelog.yml", "- date: 2026-01-01\n- semver: 1.0\n", "PKG1135")]
    [InlineData("changelog.yml", "- semver: 1.0\n  date: soon\n", "PKG1029")]
    public void IsDiagnosed(string file, string text, string code)
    {
        _folder.Write(file, text);
        Assert.Equal(code, Facts.Fault(_folder, $"version: 1.0\nmtime: 2026-03-01\nchangelog: {file}\n"));
    }

    [Fact]
    public void IsDiagnosedWhenMissing() => Assert.Equal("PKG1134", Facts.Fault(_folder, "version: 1.0\nmtime: 2026-03-01\nchangelog: CHANGES\n"));

    private IEnumerable<string> Read(string file, string text, string version)
    {
        _folder.Write(file, text);
        return Facts.Read(_folder, $"version: {version}\nmtime: 2026-03-01\nchangelog: {file}\n").Changelog.Select(Show);
    }

    private static string Show(ChangelogEntry entry) => $"{entry.Version} {entry.Date:yyyy-MM-dd} {entry.Author}: {string.Join("; ", entry.Changes)}";
}
