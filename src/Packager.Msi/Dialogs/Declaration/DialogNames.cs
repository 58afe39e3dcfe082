namespace Packager.Msi;

/// <summary>The dialogs' names. Windows Installer demands <see cref="FilesInUse"/> and <see cref="RestartManagerFilesInUse"/> by these names; the others are what most packages call them.</summary>
internal static class DialogNames
{
    public const string Prepare = "PrepareDlg";
    public const string Welcome = "WelcomeDlg";
    public const string Licence = "LicenseAgreementDlg";
    public const string Scope = "InstallScopeDlg";
    public const string InstallFolder = "InstallDirDlg";
    public const string Browse = "BrowseDlg";
    public const string Customize = "CustomizeDlg";
    public const string DiskCost = "DiskCostDlg";
    public const string VerifyReady = "VerifyReadyDlg";
    public const string VerifyChange = "VerifyChangeDlg";
    public const string VerifyRepair = "VerifyRepairDlg";
    public const string VerifyRemove = "VerifyRemoveDlg";
    public const string MaintenanceWelcome = "MaintenanceWelcomeDlg";
    public const string MaintenanceType = "MaintenanceTypeDlg";
    public const string Resume = "ResumeDlg";
    public const string Progress = "ProgressDlg";
    public const string Exit = "ExitDialog";
    public const string FatalError = "FatalError";
    public const string UserExit = "UserExit";
    public const string Cancel = "CancelDlg";
    public const string Error = "ErrorDlg";
    public const string FilesInUse = "FilesInUse";
    public const string RestartManagerFilesInUse = "MsiRMFilesInUse";
    public const string WaitForCosting = "WaitForCostingDlg";
    public const string OutOfDisk = "OutOfDiskDlg";
    public const string OutOfRollbackDisk = "OutOfRbDiskDlg";
}
