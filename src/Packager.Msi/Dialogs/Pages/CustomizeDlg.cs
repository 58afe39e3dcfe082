namespace Packager.Msi;

/// <summary>The features and where they go.</summary>
internal static class CustomizeDlg
{
    private const string NoItems = "SelectionNoItems";

    public static DialogDefinition Define(DialogFlow flow)
    {
        var before = flow.Pages[flow.Pages.IndexOf(DialogNames.Customize) - 1];
        return DialogFrame.Page(DialogNames.Customize, "features", flow.Dialogs,
        [
            Controls.Text("Text", new(14, 51, 342, 20), "features.text"),
            new ControlDefinition("Tree", "SelectionTree", new(14, 73, 176, 116)) { Property = DialogProperties.Browsed, IsStop = true }.With(ControlBits.Sunken),
            new ControlDefinition("About", "GroupBox", new(198, 69, 162, 120)) { Attributes = ControlBits.Visible },
            Controls.Announced("Description", new(204, 79, 150, 48), "SelectionDescription"),
            Controls.Announced("Size", new(204, 131, 150, 54), "SelectionSize"),
            OfNew(Controls.Text("LocationLabel", new(14, 196, 270, 11), "features.location").Shows("SelectionPathOn", "Visible")),
            OfNew(Controls.Announced("Location", new(14, 208, 270, 22), "SelectionPath")),
            OfNew(Controls.Button("Browse", new(290, 204, 70, 17), "button.browse").On("SelectionBrowse", DialogNames.Browse)),
            Controls.Button("Reset", DialogFrame.Extra, "button.reset").On("Reset", "0").Shows(NoItems, "Enabled"),
            Controls.Button("Space", DialogFrame.SecondExtra, "button.space").On("SpawnDialog", DialogNames.DiskCost),
        ],
        [
            DialogFlow.BackButton.On("NewDialog", DialogNames.MaintenanceType, "Installed").On("NewDialog", before, "NOT Installed"),
            DialogFlow.NextButton().On("NewDialog", DialogNames.VerifyChange, "Installed").On("NewDialog", DialogNames.VerifyReady, "NOT Installed").Shows(NoItems, "Enabled"),
            DialogFlow.CancelButton,
        ]) with { Attributes = DialogBits.Visible | DialogBits.Modal | DialogBits.TrackDiskSpace };
    }

    // What is installed stays where it is.
    private static ControlDefinition OfNew(ControlDefinition control) => control.When("Hide", "Installed");
}
