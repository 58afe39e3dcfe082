namespace Packager.Msi;

/// <summary>The folder to install to.</summary>
internal static class InstallDirDlg
{
    public static DialogDefinition Define(DialogFlow flow) => DialogFrame.Page(DialogNames.InstallFolder, "folder", flow.Dialogs,
        [
            Controls.Text("Text", new(14, 58, 342, 22), "folder.text"),
            Controls.Label("FolderLabel", new(14, 92, 342, 11), "folder.label"),
            Controls.PathEdit("Folder", new(14, 105, 270, 17), MsiPackage.InstallFolder, isIndirect: false),
            Controls.Button("Browse", new(290, 105, 70, 17), "button.browse")
                .On($"[{DialogProperties.Browsed}]", MsiPackage.InstallFolder)
                .On("SpawnDialog", DialogNames.Browse),
            Controls.Button("Space", DialogFrame.Extra, "button.space").On("SpawnDialog", DialogNames.DiskCost),
        ],
        // The path is checked when it is set; a bad one keeps the dialog.
        flow.Buttons(DialogNames.InstallFolder, next => next.On("SetTargetPath", MsiPackage.InstallFolder))) with
        { Attributes = DialogBits.Visible | DialogBits.Modal | DialogBits.TrackDiskSpace };
}
