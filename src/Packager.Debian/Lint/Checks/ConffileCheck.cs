using System.Globalization;
using System.Text.RegularExpressions;

namespace Packager.Debian;

/// <summary>Configuration files (Policy 10.7, deb-conffiles(5)).</summary>
internal sealed partial class ConffileCheck : LintCheck
{
    private const string Member = "conffiles";

    public override void Check(LintSubject subject, LintReport report)
    {
        var declared = subject.Conffiles.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var item in subject.Items)
        {
            if (item.IsFile && IsConfiguration().IsMatch(item.Name) && !declared.Contains(item.Name)) report.Add(LintTags.NotMarked, item);
        }

        foreach (var line in subject.Conffiles) CheckLine(line, subject, report);
        foreach (var twice in subject.Conffiles.GroupBy(c => c.Name).Where(g => g.Count() > 1))
        {
            var lines = string.Join(' ', twice.Select(c => c.Number.ToString(CultureInfo.InvariantCulture)));
            report.AddMember(LintTags.DuplicateConffile, Member, 0, $"{twice.Key} (lines {lines})");
        }
    }

    private static void CheckLine(ConffileLine line, LintSubject subject, LintReport report)
    {
        var item = subject.Find(line.Name);
        var location = item?.Location ?? default;
        if (line.IsRelative) report.AddMember(LintTags.RelativeConffile, Member, line.Number, line.Name, location);
        if (!line.Name.StartsWith("etc/", StringComparison.Ordinal)) report.AddMember(LintTags.NotInEtc, Member, line.Number, line.Name, location);
        if (item is null && !line.IsRemoved) report.AddMember(LintTags.MissingConffile, Member, line.Number, line.Name, location);
    }

    /// <summary>All of /etc but what explains it, and two scripts of the init system.</summary>
    [GeneratedRegex("^etc/(?!.*/README$|README$|init\\.d/(skeleton|rcS?)$)")]
    private static partial Regex IsConfiguration();
}
