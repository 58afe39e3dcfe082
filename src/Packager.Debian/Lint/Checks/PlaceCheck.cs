using System.Text.RegularExpressions;

namespace Packager.Debian;

/// <summary>Where things lie (Policy 9.1, the Filesystem Hierarchy Standard).</summary>
internal sealed partial class PlaceCheck : LintCheck
{
    /// <summary>Places that belong to others, each with its tag; what lies in one is asked nothing else.</summary>
    private static readonly (string Folder, LintTag Tag)[] s_foreign =
    [
        ("var/lock/", LintTags.InVarLock), ("var/run/", LintTags.InVarRun), ("run/", LintTags.InRun), ("var/www/", LintTags.InVarWww),
        ("opt/", LintTags.InOpt), ("home/", LintTags.InHome), ("root/", LintTags.InHome), ("tmp/", LintTags.InTmp), ("var/tmp/", LintTags.InTmp),
        ("usr/tmp/", LintTags.InTmp), ("mnt/", LintTags.InMnt), ("srv/", LintTags.InSrv),
    ];

    public override void Check(LintSubject subject, LintReport report)
    {
        foreach (var item in subject.Items)
        {
            if (Place(item) is { } tag) report.Add(tag, item);
            if (!item.IsFolder && !Usual().IsMatch(item.Name)) report.Add(LintTags.UnusualPlace, item);
            if (item.Name.StartsWith("usr/share/", StringComparison.Ordinal) && (item.Facts.IsElf || item.Facts.IsArchive)) report.Add(LintTags.BinaryInShare, item);
        }
    }

    private static LintTag? Place(LintItem item)
    {
        var name = item.Name;
        if (IsBelow(name, "etc/opt/")) return LintTags.InEtcOpt;
        if (IsBelow(name, "usr/local/")) return item.IsFolder ? LintTags.FolderInUsrLocal : LintTags.FileInUsrLocal;
        if (item.IsFolder && FolderOfUsr().IsMatch(name)) return KnownInUsr().IsMatch(name) ? null : LintTags.FolderInUsr;
        if (item.IsFolder && FolderOfVar().IsMatch(name)) return KnownInVar().IsMatch(name) ? null : LintTags.FolderInVar;
        if (IsBelow(name, "var/lib/games/")) return LintTags.FolderInVar;
        foreach (var (folder, tag) in s_foreign)
        {
            if (IsBelow(name, folder)) return tag;
        }

        return item.IsFolder && name.IndexOf('/', StringComparison.Ordinal) == name.Length - 1 && !KnownOnTop().IsMatch(name) ? LintTags.TopLevel : null;
    }

    private static bool IsBelow(string name, string folder) => name.Length > folder.Length && name.StartsWith(folder, StringComparison.Ordinal);

    [GeneratedRegex("^usr/[^/]+/$")]
    private static partial Regex FolderOfUsr();

    /// <summary>Those of the standard, and those that have tags of their own.</summary>
    [GeneratedRegex("^usr/(X11R6|X386|bin|games|include|lib|lib64|libx?32|libexec|local|sbin|share|src|spool|tmp|dict|doc|etc|info|man|adm|preserve)/")]
    private static partial Regex KnownInUsr();

    [GeneratedRegex("^var/[^/]+/$")]
    private static partial Regex FolderOfVar();

    [GeneratedRegex("^var/(account|lib|cache|crash|games|lock|log|opt|run|spool|state|tmp|www|yp|adm|catman|named|nis|preserve)/")]
    private static partial Regex KnownInVar();

    [GeneratedRegex("^(bin|boot|dev|etc|home|lib|lib64|libx?32|mnt|opt|root|run|sbin|srv|sys|tmp|usr|var|hurd|servers)/")]
    private static partial Regex KnownOnTop();

    /// <summary>Where files are usual, or where the check above has said enough.</summary>
    [GeneratedRegex("^usr/(bin|dict|doc|games|include|info|lib(x?32|64)?|man|sbin|share|src|X11R6|[^/]+-linux[^/]*|libexec|iraf|tmp)/|^lib(x?32|64)?/|^var/(games|lib|www|named)/|^(bin|boot|dev|etc|sbin)/|^(build|home|mnt|opt|root|run|srv)|^((usr|var)/)?tmp")]
    private static partial Regex Usual();
}
