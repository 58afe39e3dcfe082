using System.Text.RegularExpressions;

namespace Packager.Debian;

/// <summary>What version control, editors and desktops leave behind.</summary>
internal sealed partial class LeftoverCheck : LintCheck
{
    public override void Check(LintSubject subject, LintReport report)
    {
        foreach (var item in subject.Items)
        {
            if (item.IsFolder && VersionControlFolder().IsMatch(item.Name)) report.Add(LintTags.VersionControlFolder, item);
            if (!item.IsFile) continue;
            var name = item.Name;
            if (VersionControlFile().IsMatch(name) && !name.StartsWith("usr/share/cargo/registry/", StringComparison.Ordinal)) report.Add(LintTags.VersionControlFile, item);
            if (Backup().IsMatch(name)) report.Add(LintTags.Backup, item);
            if (MacFolder().IsMatch(name)) report.Add(LintTags.MacFolder, item);
            if (MacFork().IsMatch(name) && !name.EndsWith(".swp", StringComparison.Ordinal)) report.Add(LintTags.MacFork, item);
            if (Thumbnails().IsMatch(name)) report.Add(LintTags.WindowsThumbnails, item);
        }
    }

    [GeneratedRegex(@"/(CVS|\.svn|\.bzr|\.git|\.hg|\.arch-ids|\{arch\})/$")]
    private static partial Regex VersionControlFolder();

    [GeneratedRegex(@"/(\.arch-inventory|\.hgtags|\.(cvs|git|hg)_?ignore|\.git_?(modules|attributes)|\.hg_archival\.txt)(\.(gz|bz2|xz|lzma|Z|zst|lz|zip))?\z")]
    private static partial Regex VersionControlFile();

    [GeneratedRegex(@"~$|\#[^/]+\#$|/\.[^/]+\.swp$")]
    private static partial Regex Backup();

    [GeneratedRegex(@"/\.DS_Store(\.gz)?$")]
    private static partial Regex MacFolder();

    [GeneratedRegex(@"/\._[^_/][^/]*$")]
    private static partial Regex MacFork();

    [GeneratedRegex(@"/Thumbs\.db(\.gz)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thumbnails();
}
