namespace Packager.Msi;

/// <summary>The last questions before anything happens: one dialog for each kind of work.</summary>
internal static class VerifyDlgs
{
    // What an early version of the product sets; see the Upgrade table.
    private const string IsUpgrade = "OLDERVERSIONFOUND";

    public static DialogDefinition Ready(DialogFlow flow) => Tracking(DialogFrame.Page(DialogNames.VerifyReady, "ready", flow.Dialogs,
        [
            Controls.Text("Text", new(14, 58, 342, 32), "ready.text"),
            Controls.Text("FolderLabel", new(14, 98, 342, 11), "ready.folder"),
            new ControlDefinition("Folder", "Text", new(22, 110, 334, 22)) { Literal = $"[{MsiPackage.InstallFolder}]" }.With(ControlBits.TextNoPrefix),
            Controls.Text("Upgrade", new(14, 140, 342, 32), "ready.upgrade").VisibleIf(IsUpgrade),
        ],
        flow.Buttons(DialogNames.VerifyReady)));

    public static DialogDefinition Change(DialogFlow flow) =>
        Maintenance(DialogNames.VerifyChange, "change", DialogNames.Customize, flow, "button.change", static button => button);

    // Files are brought back whatever their versions say; those that the administrator may edit are never overwritten.
    public static DialogDefinition Repair(DialogFlow flow) =>
        Maintenance(DialogNames.VerifyRepair, "repair", DialogNames.MaintenanceType, flow, "button.repair", static button => button.On("ReinstallMode", "amus").On("Reinstall", "ALL"));

    public static DialogDefinition Remove(DialogFlow flow) =>
        Maintenance(DialogNames.VerifyRemove, "remove", DialogNames.MaintenanceType, flow, "button.remove", static button => button.On("Remove", "ALL").On($"[{DialogProperties.Removes}]", "1"));

    private static DialogDefinition Maintenance(
        string name, string prefix, string back, DialogFlow flow, string buttonKey, Func<ControlDefinition, ControlDefinition> before) =>
        Tracking(DialogFrame.Page(name, prefix, flow.Dialogs,
            [Controls.Text("Text", new(14, 58, 342, 60), prefix + ".text")],
            [DialogFlow.BackButton.On("NewDialog", back), flow.Act(buttonKey, before), DialogFlow.CancelButton]));

    private static DialogDefinition Tracking(DialogDefinition dialog) => dialog with { Attributes = DialogBits.Visible | DialogBits.Modal | DialogBits.TrackDiskSpace };
}
