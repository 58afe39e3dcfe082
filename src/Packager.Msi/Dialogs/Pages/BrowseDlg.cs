namespace Packager.Msi;

/// <summary>Chooses a folder: the one that the property named by <see cref="DialogProperties.Browsed"/> holds.</summary>
internal static class BrowseDlg
{
    private const int Volumes = ControlBits.Indirect | ControlBits.VolumeRemovable | ControlBits.VolumeFixed | ControlBits.VolumeRemote;

    public static DialogDefinition Define(DialogFlow flow) => DialogFrame.Page(DialogNames.Browse, "browse", flow.Dialogs,
        [
            Controls.Label("VolumesLabel", new(14, 56, 252, 11), "browse.volumes"),
            new ControlDefinition("Volumes", "DirectoryCombo", new(14, 68, 252, 80)) { Property = DialogProperties.Browsed, IsStop = true }.With(Volumes),
            Controls.Button("Up", new(272, 67, 88, 17), "button.up").On("DirectoryListUp", "0"),
            new ControlDefinition("Folders", "DirectoryList", new(14, 90, 252, 100)) { Property = DialogProperties.Browsed, IsStop = true }
                .With(ControlBits.Indirect | ControlBits.Sunken),
            Controls.Button("NewFolder", new(272, 90, 88, 17), "button.newFolder").On("DirectoryListNew", "0"),
            Controls.Label("PathLabel", new(14, 196, 346, 11), "browse.path"),
            Controls.PathEdit("Path", new(14, 208, 346, 17), DialogProperties.Browsed, isIndirect: true),
        ],
        [
            Controls.Button("Next", DialogFrame.Next, "button.ok").On("SetTargetPath", $"[{DialogProperties.Browsed}]").On("EndDialog", "Return"),
            Controls.Button("Cancel", DialogFrame.Cancel, "button.cancel").On("Reset", "0").On("EndDialog", "Return"),
        ]) with { First = "Path" };
}
