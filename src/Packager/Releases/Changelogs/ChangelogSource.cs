using Packager.Manifest;
using Packager.Model;
using Packager.Payloads;

namespace Packager.Releases.Changelogs;

/// <summary>Reads the changelog from where the manifest says it is, newest first.</summary>
internal static class ChangelogSource
{
    /// <summary>The sections; empty when the manifest names no changelog, or after a diagnostic (PKG1132 to PKG1135).</summary>
    public static IReadOnlyList<ChangelogSection> Read(PackageManifest manifest, Git git, DiagnosticBag bag)
    {
        if (manifest.Changelog is not { } changelog) return [];
        if (manifest.Dialect == Dialects.Packager && changelog.Value == "git") return FromGit(changelog.Location, git, bag);
        var path = Path.Combine(manifest.Folder, changelog.Value).Replace('\\', '/');
        if (Text(path, changelog, bag) is not { } text) return [];
        var sections = Path.GetExtension(path) is ".yml" or ".yaml" || manifest.Dialect == Dialects.Nfpm
            ? ChglogFile.Read(path, text, bag)
            : DebianChangelog.IsOne(text) ? DebianChangelog.Read(path, text, bag) : MarkdownChangelog.Read(text);
        if (sections is { Count: 0 })
            bag.Add(ReleaseFaults.ChangelogMalformed, changelog.Location, $"no version is found in '{changelog.Value}'", "begin each version's section with a heading such as '## 1.2.3 - 2026-01-31'");
        return sections ?? [];
    }

    private static IReadOnlyList<ChangelogSection> FromGit(SourceLocation location, Git git, DiagnosticBag bag)
    {
        if (GitChangelog.Read(git) is { } sections) return sections;
        if (git.IsMissing) bag.Add(ReleaseFaults.GitMissing, location, "git is not installed", "install git, or name a changelog file");
        else bag.Add(ReleaseFaults.NoTag, location, "the changelog is to come from git, and there is no repository with a commit here", "commit first, or name a changelog file");
        return [];
    }

    private static string? Text(string path, Located<string> named, DiagnosticBag bag)
    {
        try
        {
            if (SpecialFile.Describe(path) is { } special) throw new IOException($"it is a {special}");
            var text = YamlText.Decode(path, BoundedFile.Read(path), bag);
            return text?.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Add(ReleaseFaults.ChangelogMissing, named.Location, $"the changelog '{named.Value}' cannot be read: {UnreadableFile.Reason(fault)}", "give its path relative to the manifest");
            return null;
        }
    }
}
