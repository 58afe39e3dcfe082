using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Shortcuts follow a late choice of the user.</summary>
internal sealed class Ice90() : Ice(90, Severity.Warning,
    "A shortcut's directory below the user's profile is no public property, whose value would stay when ALLUSERS changes in the dialogs.",
    "name the directory with lower case letters")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("Shortcut").Where(row => row.Text("Directory_") is { } name && subject.Directories.IsInProfile(name) && IdentifierText.IsPublic(name)))
            report.Warning(row, "Directory_", $"{ShownText.Quote(row.Text("Directory_"))} is a public property below the user's profile");
    }
}
