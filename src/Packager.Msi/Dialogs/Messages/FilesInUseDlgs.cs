using System.Collections.Immutable;

namespace Packager.Msi;

/// <summary>The dialogs that InstallValidate shows when programs hold files that it has to replace ("FilesInUse Dialog", "MsiRMFilesInUse Dialog").</summary>
internal static class FilesInUseDlgs
{
    public static DialogDefinition FilesInUse(DialogFlow flow) => DialogFrame.Page(DialogNames.FilesInUse, "inUse", flow.Dialogs, Body("inUse.text", 56, 136),
        [
            Controls.Button("Retry", DialogFrame.Back, "button.retry").On("EndDialog", "Retry"),
            Controls.Button("Ignore", DialogFrame.Next, "button.ignore").On("EndDialog", "Ignore"),
            Controls.Button("Exit", DialogFrame.Cancel, "button.exit").On("EndDialog", "Exit"),
        ]) with { Default = "Retry", First = "Retry", Attributes = Keeping };

    public static DialogDefinition RestartManager(DialogFlow flow) => DialogFrame.Page(DialogNames.RestartManagerFilesInUse, "inUse", flow.Dialogs,
        [
            .. Body("inUse.restartManager", 56, 90),
            new ControlDefinition("Choice", "RadioButtonGroup", new(14, 186, 342, 40))
            {
                Property = DialogProperties.RestartManager, IsStop = true,
                Choices = [new("UseRM", "inUse.close", new(2, 2, 336, 16)), new("DontUseRM", "inUse.restart", new(2, 20, 336, 16))],
            },
        ],
        [
            Controls.Button("Next", DialogFrame.Next, "button.ok")
                .On("EndDialog", "Return")
                .On("RMShutdownAndRestart", "0", $"{DialogProperties.RestartManager} ~= \"UseRM\""),
            Controls.Button("Cancel", DialogFrame.Cancel, "button.cancel").On("EndDialog", "Exit"),
        ]) with { First = "Next", Attributes = Keeping };

    private const DialogBits Keeping = DialogBits.Visible | DialogBits.Modal | DialogBits.KeepModeless;

    private static ImmutableArray<ControlDefinition> Body(string textKey, int y, int height) =>
    [
        Controls.Text("Text", new(14, y, 342, 32), textKey),
        new ControlDefinition("List", "ListBox", new(14, y + 34, 342, height)) { Property = DialogProperties.FilesInUse, IsStop = true }.With(ControlBits.Sunken),
    ];
}
