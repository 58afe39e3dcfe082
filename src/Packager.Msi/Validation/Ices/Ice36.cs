using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Icons are used.</summary>
internal sealed class Ice36() : Ice(36, Severity.Warning,
    "Every row of Icon is used by Class, Shortcut, ProgId or ARPPRODUCTICON; all icons are kept on the machine.",
    "take the icon out, or use it")
{
    private static readonly string[] s_users = ["Class", "Shortcut", "ProgId"];

    internal override void Check(IceSubject subject, IceReport report)
    {
        var used = s_users.SelectMany(subject.Rows).Select(row => row.Text("Icon_")).Append(subject.Property("ARPPRODUCTICON"))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var row in subject.Rows("Icon").Where(row => !used.Contains(row.Text("Name")))) report.Warning(row, "Name", "nothing uses the icon");
    }
}
