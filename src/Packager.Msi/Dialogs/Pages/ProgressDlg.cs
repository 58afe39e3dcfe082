namespace Packager.Msi;

/// <summary>What is going on; shown while the installer works. Enter presses nothing here: it was meant for the dialog before.</summary>
internal static class ProgressDlg
{
    public static DialogDefinition Define(DialogFlow flow) => DialogFrame.Page(DialogNames.Progress, "progress", flow.Dialogs,
        [
            Controls.Text("Text", new(14, 60, 342, 32), "progress.text"),
            Controls.Text("StatusLabel", new(14, 104, 342, 11), "progress.status"),
            Controls.Announced("Action", new(14, 118, 342, 11), "ActionText"),
            new ControlDefinition("Bar", "ProgressBar", new(14, 134, 342, 12)) { Attributes = ControlBits.Visible }.Shows("SetProgress", "Progress"),
            Controls.Announced("Left", new(14, 152, 342, 11), "TimeRemaining"),
            Controls.Announced("Data", new(14, 170, 342, 32), "ActionData"),
        ],
        [DialogFlow.CancelButton]) with { Attributes = DialogBits.Visible, Default = null };

    /// <summary>The same before there is a question to ask.</summary>
    public static DialogDefinition Prepare(DialogFlow flow) => DialogFrame.Cover(DialogNames.Prepare, "prepare", flow.Dialogs,
        [
            Paper(Controls.Announced("Action", new(135, 150, 224, 22), "ActionText")),
            Paper(Controls.Announced("Data", new(135, 176, 224, 32), "ActionData")),
        ],
        [DialogFlow.CancelButton]) with { Attributes = DialogBits.Visible, Default = null };

    private static ControlDefinition Paper(ControlDefinition text) => text.With(ControlBits.TextTransparent);
}
