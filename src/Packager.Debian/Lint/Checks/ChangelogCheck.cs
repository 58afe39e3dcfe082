using System.Text.RegularExpressions;

namespace Packager.Debian;

/// <summary>Changelogs in the doc folder (Policy 12.7): the right one for the version, compressed, and written as deb-changelog(5) asks.</summary>
internal sealed partial class ChangelogCheck : LintCheck
{
    public override void Check(LintSubject subject, LintReport report)
    {
        var folder = $"usr/share/doc/{subject.Name}/";
        if (subject.Find(folder) is { IsLink: true }) return;
        var files = subject.Items.Where(i => !i.IsFolder && i.FolderName == folder).ToList();
        foreach (var file in files.Where(f => Name().IsMatch(f.BaseName))) CheckCompression(subject, file, report);
        CheckPresence(subject, folder, [.. files.Select(f => f.BaseName)], report);
        CheckText(subject.Changelog, report);
    }

    private static void CheckCompression(LintSubject subject, LintItem file, LintReport report)
    {
        if (!file.Name.EndsWith(".gz", StringComparison.Ordinal)) report.Add(LintTags.PlainChangelog, file);
        else if (subject.Resolve(file.Name) is { IsFile: true, Facts.IsBestGzip: false }) report.Add(LintTags.PoorChangelog, file);
    }

    private static void CheckPresence(LintSubject subject, string folder, List<string> names, LintReport report)
    {
        var source = SourceVersion().Match(subject.Control["Source"] ?? "") is { Success: true } match ? match.Groups[1].Value : subject.Version;
        if (!source.Contains('-', StringComparison.Ordinal))
        {
            // A native package has one changelog; a wrong name for it is another tag.
            if (!names.Exists(n => n is "changelog" or "changelog.gz" || DebianAnyCase().IsMatch(n))) report.Add(LintTags.NoChangelog, folder + "changelog.gz (native package)");
            return;
        }

        if (subject.Version.Contains("-0.", StringComparison.Ordinal) || names.Exists(n => n is "changelog.Debian" || DebianAnyCase().IsMatch(n) || n == "changelog.debian")) return;
        if (names.Exists(n => n is "changelog" or "changelog.gz")) report.Add(LintTags.WrongChangelogName);
        else report.Add(LintTags.NoChangelog, folder + "changelog.Debian.gz (non-native package)");
    }

    private static void CheckText(DebianChangelog changelog, LintReport report)
    {
        if (changelog.File is not { } file) return;
        foreach (var (line, message) in changelog.Faults) report.Add(LintTags.ChangelogSyntax, file, line, $"\"{message}\"");
        if (changelog.Entries is [{ } only] && only.Version.EndsWith("-1", StringComparison.Ordinal) && !DebianChangelog.ClosesBugs(only.Changes))
            report.Add(LintTags.ClosesNoBugs, file, only.Line, "");
    }

    [GeneratedRegex(@"\Achangelog(\.html|\.Debian)?(\.gz)?\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"^changelog\.debian\.gz$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DebianAnyCase();

    [GeneratedRegex(@"\((.*)\)")]
    private static partial Regex SourceVersion();
}
