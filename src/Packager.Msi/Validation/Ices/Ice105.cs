using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>A package for either the user or the machine does nothing that only the machine's administrator may.</summary>
internal sealed class Ice105() : Ice(105, Severity.Warning,
    "A package that can be installed for one user (ALLUSERS=2 and MSIINSTALLPERUSER=1) changes nothing of the machine.",
    "take it out, or make a package for the machine alone")
{
    private const int LocalMachine = 2;
    private const int Users = 3;

    private static readonly HashSet<string> s_folders = new(StringComparer.Ordinal)
    {
        "AdminToolsFolder", "CommonAppDataFolder", "FontsFolder", "System16Folder", "System64Folder", "SystemFolder", "TempFolder", "WindowsFolder", "WindowsVolume",
    };

    private static readonly string[] s_tables = ["SelfReg", "TypeLib", "ServiceControl", "ServiceInstall", "MsiServiceConfig", "MsiServiceConfigFailureActions"];

    internal override void Check(IceSubject subject, IceReport report)
    {
        if (subject.Property("ALLUSERS") != "2" || subject.Property("MSIINSTALLPERUSER") != "1") return;
        foreach (var row in subject.Rows("CustomAction").Where(row => (CustomActionType.Of(row) & CustomActionType.NoImpersonate) != 0))
            report.Warning(row, "Type", "runs with the rights of the system");
        foreach (var row in subject.Rows("Directory").Where(row => s_folders.Contains(row.Text("Directory") ?? ""))) report.Warning(row, "Directory", "is a folder of the machine");
        foreach (var row in subject.Rows("Registry").Concat(subject.Rows("RemoveRegistry")).Where(row => row.Number("Root") is LocalMachine or Users))
            report.Warning(row, "Root", "is the registry of the machine or of all users");
        foreach (var row in subject.Rows("MsiAssembly").Where(row => row.Text("File_Application") is null)) report.Warning(row, "File_Application", "is an assembly of the machine");
        foreach (var row in subject.Rows("ODBCDataSource").Where(row => row.Number("Registration") == 0)) report.Warning(row, "Registration", "is a data source of the machine");
        foreach (var row in s_tables.SelectMany(subject.Rows)) report.Warning(row, "", $"{row.Table.Name} changes the machine");
    }
}
