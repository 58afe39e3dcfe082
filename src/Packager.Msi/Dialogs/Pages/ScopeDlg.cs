namespace Packager.Msi;

/// <summary>For whom it is installed, where a package can do both ("Single Package Authoring").</summary>
internal static class ScopeDlg
{
    private const string OfMachine = $"{DialogProperties.Scope} = \"{ScopeRows.Machine}\"";
    private const string OfUser = $"{DialogProperties.Scope} = \"{ScopeRows.User}\"";
    private const string IsOther = $"{DialogProperties.Scope} <> {DialogProperties.ScopeOfFolder}";

    public static DialogDefinition Define(DialogFlow flow) => DialogFrame.Page(DialogNames.Scope, "scope", flow.Dialogs,
        [
            Controls.Text("Text", new(14, 58, 342, 22), "scope.text"),
            new ControlDefinition("Choice", "RadioButtonGroup", new(14, 92, 342, 44))
            {
                Property = DialogProperties.Scope, IsStop = true, Choices = [new(ScopeRows.User, "scope.user", new(2, 2, 336, 16)), new(ScopeRows.Machine, "scope.machine", new(2, 24, 336, 16))],
            },
            Controls.Text("Note", new(14, 148, 342, 33), "scope.note"),
        ],
        flow.Buttons(DialogNames.Scope, next => Settle(next, flow.Scopes!))) with
        { Attributes = DialogBits.Visible | DialogBits.Modal | DialogBits.TrackDiskSpace };

    private static ControlDefinition Settle(ControlDefinition next, ScopeFolders folders)
    {
        next = next
            .On("[ALLUSERS]", "1", OfMachine).On("[MSIINSTALLPERUSER]", "{}", OfMachine)
            .On("[ALLUSERS]", "2", OfUser).On("[MSIINSTALLPERUSER]", "1", OfUser)
            // A folder that was typed or remembered stays, unless it was for somebody else.
            .On($"[{MsiPackage.InstallFolder}]", folders.Machine, $"{OfMachine} AND {IsOther}")
            .On($"[{MsiPackage.InstallFolder}]", folders.User, $"{OfUser} AND {IsOther}")
            .On("SetTargetPath", MsiPackage.InstallFolder, IsOther)
            .On($"[{DialogProperties.ScopeOfFolder}]", $"[{DialogProperties.Scope}]");
        // Only versions that are installed for the same are found, and those for one user were looked for so far.
        foreach (var found in new[] { UpgradeRows.Older, UpgradeRows.Newer, UpgradeRows.NewerBounded }) next = next.On($"[{found}]", "{}");
        return next.On("DoAction", "FindRelatedProducts");
    }
}
