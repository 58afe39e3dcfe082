using Packager.Model;

namespace Packager.Debian;

/// <summary>Modes (Policy 10.9): 0644 for data, 0755 for programs and directories, 0440 for sudo's rules.</summary>
internal sealed class PermissionCheck : LintCheck
{
    private const int WorldReadable = 0b100_100_100;
    private const int SetId = 0b110_000_000_000;
    private static readonly UnixMode s_sudoers = new(0b100_100_000);
    private static readonly UnixMode s_setUidForGroup = new(0b100_111_101_100);

    public override void Check(LintSubject subject, LintReport report)
    {
        foreach (var item in subject.Items)
        {
            // The games group has modes of its own, which no application outside of Debian uses.
            if (item.Group == "games") continue;
            if (item.IsFolder && !IsSticky(item)) Expect(item, UnixMode.Executable, LintTags.FolderMode, report);
            else if (item.IsFile) CheckFile(item, report);
        }
    }

    private static void CheckFile(LintItem item, LintReport report)
    {
        if (item.IsExecutable && (item.Mode.Bits & WorldReadable) != WorldReadable) report.Add(LintTags.UnreadableExecutable, item, item.Mode.ToString());
        if (item.Mode.IsSetId) CheckSetId(item, report);
        else if (item.IsExecutable) Expect(item, UnixMode.Executable, LintTags.ExecutableMode, report);
        else if (item.Name.StartsWith("etc/sudoers.d/", StringComparison.Ordinal)) Expect(item, s_sudoers, LintTags.SudoersMode, report);
        else if (!IsReadOnlyAda(item)) Expect(item, UnixMode.File, LintTags.FileMode, report);
    }

    private static void CheckSetId(LintItem item, LintReport report)
    {
        var isUsual = (item.Mode.Bits & ~SetId) == UnixMode.Executable.Bits || item.Mode == s_setUidForGroup;
        if (!isUsual) report.Add(LintTags.SetIdMode, item, item.Mode.ToString());
        report.Add(LintTags.ElevatedPrivileges, item, $"{item.Mode} {item.Owner}/{item.Group}");
    }

    private static void Expect(LintItem item, UnixMode expected, LintTag tag, LintReport report)
    {
        if (item.Mode != expected) report.Add(tag, item, $"{item.Mode} != {expected}");
    }

    /// <summary>Ada's library information is read-only so that it is not compiled again.</summary>
    private static bool IsReadOnlyAda(LintItem item) =>
        item.Name.StartsWith("usr/lib/", StringComparison.Ordinal) && item.Name.EndsWith(".ali", StringComparison.Ordinal);

    private static bool IsSticky(LintItem item) => item.Mode.Bits == 0b001_111_111_111 && item.Name is "tmp/" or "var/tmp/" or "var/lock/";
}
