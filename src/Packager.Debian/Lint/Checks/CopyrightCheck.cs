using System.Text.RegularExpressions;

namespace Packager.Debian;

/// <summary>The copyright file (Policy 12.5), and licences beside it.</summary>
internal sealed partial class CopyrightCheck : LintCheck
{
    public override void Check(LintSubject subject, LintReport report)
    {
        var folder = "usr/share/doc/" + subject.Name;
        // A link to another package's folder promises that package's file.
        if (subject.Find(folder) is not { IsLink: true } && subject.Find(folder + "/copyright") is null && subject.Find(folder + "/copyright.gz") is null)
            report.Add(LintTags.NoCopyright);
        foreach (var item in subject.Items)
        {
            if (item.Kind == Model.PayloadKind.File && IsLicense(item)) report.Add(LintTags.ExtraLicense, item);
        }
    }

    private static bool IsLicense(LintItem item) =>
        LicenseName().IsMatch(item.BaseName) && !item.IsExecutable && !item.Facts.IsElf && !item.Facts.IsArchive
        && !OtherKind().IsMatch(item.Name) && !OtherPlace().IsMatch(item.Name);

    [GeneratedRegex(@"\A(copying|licen[cs]e|l?gpl|bsd|artistic)[v0-9._-]*(\..*)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LicenseName();

    /// <summary>Code, pages and pictures that show or hold a licence for other reasons.</summary>
    [GeneratedRegex(@"\.(el|[ch]|cc|p[ylmc]|[hu]i|p_hi|html|php|rb|xpm|png|jpe?g|gif|svg|dtd|mk|lisp|yml|rs|ogg|xbm)\z")]
    private static partial Regex OtherKind();

    [GeneratedRegex(@"^usr/share/zope/Products/.*\.(dtml|pt|cpt)$|/under\S+License\.docbook$|^usr/share/doc/[^/]+/examples/|^usr/share/man/([^/]+/)?man\d/|^usr/share/pyshared-data/|^usr/share/cargo/registry/|^usr/share/(gnome/)?help/[^/]+/[^/]+/license\.page$|^usr/share/common-licenses/[^/]+$|/_sources/[Ll][Ii][Cc][Ee][Nn][Ss][Ee](\.rst)?\.txt$")]
    private static partial Regex OtherPlace();
}
