using System.Text.RegularExpressions;

namespace Packager.Debian;

/// <summary>Manual pages (Policy 12.1): one for each command, compressed.</summary>
internal sealed partial class ManualCheck : LintCheck
{
    private static readonly string[] s_userFolders = ["bin/", "usr/bin/", "usr/bin/X11/", "usr/bin/mh/", "usr/games/"];
    private static readonly string[] s_systemFolders = ["sbin/", "usr/sbin/", "usr/libexec/"];

    public override void Check(LintSubject subject, LintReport report)
    {
        var documented = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in subject.Items)
        {
            if (item.IsFolder || !Section().IsMatch(item.FolderName)) continue;
            CheckPage(item, report);
            if (Page().Match(item.BaseName) is { Success: true } page) documented.Add(page.Groups["command"].Value);
        }

        foreach (var command in Commands(subject).Where(c => !documented.Contains(c.BaseName))) report.Add(LintTags.NoManual, command);
    }

    private static void CheckPage(LintItem item, LintReport report)
    {
        if (!item.Name.EndsWith(".gz", StringComparison.Ordinal)) report.Add(LintTags.PlainManual, item);
        else if (item.IsFile && item.Facts.IsGzip && !item.Facts.IsBestGzip) report.Add(LintTags.PoorManual, item);
    }

    /// <summary>One a name; where a user's and the administrator's command share it, the latter counts.</summary>
    private static Dictionary<string, LintItem>.ValueCollection Commands(LintSubject subject)
    {
        var commands = new Dictionary<string, LintItem>(StringComparer.Ordinal);
        foreach (var folders in (string[][])[s_userFolders, s_systemFolders])
        {
            foreach (var item in subject.Items)
            {
                if (!item.IsFolder && folders.Contains(item.FolderName)) commands[item.BaseName] = item;
            }
        }

        return commands.Values;
    }

    [GeneratedRegex(@"^usr/share/man/(.*/)?man\d/$")]
    private static partial Regex Section();

    /// <summary>A command, its section, and the ending of a compressed file.</summary>
    [GeneratedRegex(@"^(?<command>.+)\.\d[^.]*(\.gz)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Page();
}
