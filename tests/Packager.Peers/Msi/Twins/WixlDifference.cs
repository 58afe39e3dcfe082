namespace Packager.Peers.Msi;

/// <summary>Why a row is in one package and not in the other.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Rows">The rows: ours with a plus, those of wixl with a minus; an asterisk stands for anything.</param>
internal sealed record WixlDifference(string Reason, params string[] Rows)
{
    /// <summary>All that differs.</summary>
    public static IReadOnlyList<WixlDifference> All { get; } =
    [
        new("wixl writes no validation rows",
            "+ _Validation: *"),
        new("ours goes to the folder of the installation before: the folder is remembered, looked for, and taken",
            @"+ AppSearch: Property=PREVIOUSFOLDER *",
            @"+ RegLocator: Signature_=<2\Software\ACME\Twin\InstallFolder> *",
            @"+ Registry: * Name=InstallFolder *",
            @"+ Component: Component=<folder ProgramFiles64Folder\Twin & Twin> *",
            @"+ FeatureComponents: Feature_=Main Component_=<folder ProgramFiles64Folder\Twin & Twin>",
            @"+ CreateFolder: Directory_=ProgramFiles64Folder\Twin & Twin *",
            @"+ CustomAction: Action=UsePreviousFolder *",
            @"+ Install*Sequence: Action=UsePreviousFolder *",
            @"+ InstallExecuteSequence: Action=CreateFolders Sequence=3700",
            @"+ InstallExecuteSequence: Action=RemoveFolders Sequence=3600"),
        new("ours tells the list of programs where the product lies",
            "+ CustomAction: Action=SetInstallLocation *",
            "+ InstallExecuteSequence: Action=SetInstallLocation *"),
        new("ours replaces the product's files whatever their versions say",
            "+ CustomAction: Action=SetReinstallMode *",
            "+ Install*Sequence: Action=SetReinstallMode *"),
        new("ours removes the old product when the new one is in place, so that changed configuration stays; wixl removes it first",
            "+ InstallExecuteSequence: Action=RemoveExistingProducts Sequence=6550",
            "+ InstallExecuteSequence: Action=InstallExecute *",
            "- InstallExecuteSequence: Action=RemoveExistingProducts Sequence=1401"),
        new("the properties of an upgrade have other names; wixl drops AllowSameVersionUpgrades in silence; ours has a row for Wine, which takes an open range for an empty one",
            "+ Upgrade: * VersionMax=1.2.3 Attributes=513 ActionProperty=OLDERVERSIONFOUND",
            "+ Upgrade: * VersionMin=1.2.3 Attributes=2 ActionProperty=NEWERVERSIONFOUND",
            "+ Upgrade: * VersionMin=1.2.3 VersionMax=127.255.65535 Attributes=2 ActionProperty=NEWERVERSIONFOUNDTOO",
            "- Upgrade: * VersionMax=1.2.3 Attributes=1 ActionProperty=WIX_UPGRADE_DETECTED",
            "- Upgrade: * VersionMin=1.2.3 Attributes=2 ActionProperty=WIX_DOWNGRADE_DETECTED",
            "+ LaunchCondition: Condition=NOT NEWERVERSIONFOUND *",
            "- LaunchCondition: Condition=NOT WIX_DOWNGRADE_DETECTED Description=newer"),
        new("ours lets a silent installation by a user set the folder and what it searches for",
            "+ Property: Property=SecureCustomProperties Value=FOUND;INSTALLFOLDER;*",
            "- Property: Property=SecureCustomProperties Value=WIX_*"),
        new("the value that tells whether a user has the shortcut is named by the author of the source, and by us after the shortcut",
            @"+ *<1\Software\ACME\Twin\Shortcuts\*",
            @"- *<1\Software\ACME\Twin\Shortcut>*"),
        new("wixl drops AllowAdvertise in silence; ours is never advertised",
            "+ Feature: * Attributes=8",
            "- Feature: * Attributes=0"),
        new("each value of ours has a component of its own, so that one more or less of them in the next version leaves the others alone",
            @"+ *<2\Software\Twin\Number>*",
            @"- Registry: Registry=<2\Software\Twin\Number> *"),
        new("ours names the program by its path, which holds without its component's being installed in the same run",
            @"- Shortcut: * Target=[#ProgramFiles64Folder\Twin & Twin\bin\app.exe] *"),
    ];
}
