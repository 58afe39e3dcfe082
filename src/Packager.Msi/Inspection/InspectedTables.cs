namespace Packager.Msi;

/// <summary>The tables that tell what a package does beyond installing files, and their columns worth seeing at a glance.</summary>
internal static class InspectedTables
{
    /// <summary>Heading, table and columns, in the order in which they are told.</summary>
    public static IReadOnlyList<(string Heading, string Table, string[] Columns)> All { get; } =
    [
        ("features", "Feature", ["Feature", "Feature_Parent", "Title", "Level"]),
        ("services", "ServiceInstall", ["Name", "DisplayName", "StartType", "StartName", "Arguments"]),
        ("service control", "ServiceControl", ["Name", "Event"]),
        ("registry", "Registry", ["Root", "Key", "Name", "Value"]),
        ("environment", "Environment", ["Name", "Value"]),
        ("shortcuts", "Shortcut", ["Directory_", "Name", "Target", "Arguments"]),
        ("ini files", "IniFile", ["FileName", "DirProperty", "Section", "Key", "Value"]),
        ("extensions", "Extension", ["Extension", "ProgId_"]),
        ("upgrades", "Upgrade", ["UpgradeCode", "VersionMin", "VersionMax", "Attributes", "ActionProperty"]),
        ("launch conditions", "LaunchCondition", ["Condition", "Description"]),
        ("custom actions", "CustomAction", ["Action", "Type", "Source", "Target"]),
    ];
}
