using Packager.Model;

namespace Packager.Debian;

/// <summary>The files of control.tar (deb-control(5) and its neighbours): their names and modes, and whether md5sums is true.</summary>
internal sealed class MemberCheck : LintCheck
{
    private const string Md5sums = "md5sums";

    private static readonly string[] s_data = ["clilibs", "control", "conffiles", Md5sums, "shlibs", "symbols", "templates", "triggers"];
    private static readonly string[] s_scripts = ["config", "postinst", "preinst", "postrm", "prerm"];

    public override void Check(LintSubject subject, LintReport report)
    {
        foreach (var member in subject.Members) CheckMember(member, report);
        CheckMd5sums(subject, report);
    }

    private static void CheckMember(ControlMember member, LintReport report)
    {
        var isScript = s_scripts.Contains(member.Name);
        if (!isScript && !s_data.Contains(member.Name))
        {
            // isinstallable belongs to the installer's packages and has a tag of its own.
            if (member.Name is not ("isinstallable" or "menutest")) report.AddMember(LintTags.UnknownMember, member.Name);
            return;
        }

        if (member.Content.Length == 0 && member.Name != Md5sums) report.AddMember(LintTags.EmptyMember, member.Name);
        var expected = isScript ? UnixMode.Executable : UnixMode.File;
        if (member.Mode != expected && member.Name != "control") report.AddMember(LintTags.BadMemberMode, member.Name, 0, $"{member.Mode} != {expected}");
    }

    private static void CheckMd5sums(LintSubject subject, LintReport report)
    {
        var conffiles = subject.Conffiles.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        if (subject.MemberText(Md5sums) is not { } text)
        {
            if (subject.Items.Any(i => i.IsFile && !conffiles.Contains(i.Name))) report.Add(LintTags.NoMd5sums);
            return;
        }

        var listed = text.Split('\n').Where(l => l.Length > 34).Select(Name).ToHashSet(StringComparer.Ordinal);
        if (listed.Count == 0) return;
        foreach (var name in listed.Where(n => subject.Find(n) is not { IsFile: true })) report.AddMember(LintTags.Md5OfNothing, Md5sums, 0, name);
        foreach (var item in subject.Items)
        {
            if (item.IsFile && !listed.Contains(item.Name) && !conffiles.Contains(item.Name)) report.AddMember(LintTags.Md5Missing, Md5sums, 0, item.Name, item.Location);
        }
    }

    private static string Name(string line)
    {
        var name = line[32..].TrimStart(' ', '*');
        return name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;
    }
}
