using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>What only one user gets is not meant for all.</summary>
internal sealed class Ice91() : Ice(91, Severity.Warning,
    "Files, INI entries and shortcuts do not go to folders that stay the installing user's own whatever ALLUSERS says.",
    "install to ProgramData (CommonAppDataFolder), or leave it where the package is for one user alone")
{
    private const int NoElevation = 8;

    internal override void Check(IceSubject subject, IceReport report)
    {
        if (IsPerUser(subject)) return;
        foreach (var file in subject.Rows("File")) Check(file, "Component_", subject.Find("Component", file.Text("Component_"))?.Text("Directory_"), subject, report);
        foreach (var row in subject.Rows("IniFile")) Check(row, "DirProperty", row.Text("DirProperty"), subject, report);
        foreach (var row in subject.Rows("Shortcut")) Check(row, "Directory_", row.Text("Directory_"), subject, report);
    }

    /// <summary>Without ALLUSERS and without elevation a package is for one user, and there is nobody else to miss the file.</summary>
    private static bool IsPerUser(IceSubject subject) => subject.Property("ALLUSERS") is null && ((subject.Summary.WordCount ?? 0) & NoElevation) != 0;

    private static void Check(MsiRow row, string column, string? directory, IceSubject subject, IceReport report)
    {
        if (subject.Directories.IsAlwaysPerUser(directory)) report.Warning(row, column, $"goes to {ShownText.Quote(directory)}, which is one user's own also where the package is for all");
    }
}
