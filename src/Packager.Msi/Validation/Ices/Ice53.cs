using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>The installer's own keys are its own.</summary>
internal sealed class Ice53() : Ice(53, Severity.Error,
    "Registry does not write into the installer's own keys or its policies.",
    "take the value out")
{
    private static readonly string[] s_private =
    [
        @"Software\Microsoft\Windows\CurrentVersion\Installer\Products", @"Software\Microsoft\Windows\CurrentVersion\Installer\Components",
        @"Software\Microsoft\Windows\CurrentVersion\Installer\DriveMapping", @"Software\Microsoft\Windows\CurrentVersion\Installer\Folders",
        @"Software\Microsoft\Windows\CurrentVersion\Installer\Rollback", @"Software\Policies\Microsoft\Windows\Installer",
    ];

    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("Registry"))
        {
            var key = row.Text("Key") ?? "";
            if (Array.Exists(s_private, own => key.Equals(own, StringComparison.OrdinalIgnoreCase) || key.StartsWith(own + "\\", StringComparison.OrdinalIgnoreCase)))
                report.Error(row, "Key", $"{ShownText.Quote(key)} is one of the installer's own keys");
        }
    }
}
