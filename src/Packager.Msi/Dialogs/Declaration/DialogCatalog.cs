using System.Collections.Immutable;

namespace Packager.Msi;

/// <summary>All dialogs of a set.</summary>
internal static class DialogCatalog
{
    public static ImmutableArray<DialogDefinition> For(DialogFlow flow) =>
    [
        ProgressDlg.Prepare(flow),
        .. flow.Pages.Where(page => page != DialogNames.VerifyReady).Select(page => Page(page, flow)),
        .. flow.Pages.Contains(DialogNames.InstallFolder) || flow.HasFeatures
            ? [BrowseDlg.Define(flow), DiskDlgs.Cost(flow)] : ImmutableArray<DialogDefinition>.Empty,
        .. flow.Pages.Contains(DialogNames.VerifyReady) ? [VerifyDlgs.Ready(flow)] : ImmutableArray<DialogDefinition>.Empty,
        .. flow.HasFeatures ? [VerifyDlgs.Change(flow)] : ImmutableArray<DialogDefinition>.Empty,
        MaintenanceDlgs.Welcome(flow), MaintenanceDlgs.Type(flow), VerifyDlgs.Repair(flow), VerifyDlgs.Remove(flow), MaintenanceDlgs.Resume(flow),
        ProgressDlg.Define(flow),
        EndDlgs.Exit(flow), EndDlgs.UserExit(flow), EndDlgs.FatalError(flow),
        QuestionDlgs.Cancel, QuestionDlgs.WaitForCosting, QuestionDlgs.OutOfRollbackDisk,
        ErrorDlg.Definition, FilesInUseDlgs.FilesInUse(flow), FilesInUseDlgs.RestartManager(flow), DiskDlgs.OutOfDisk(flow),
    ];

    private static DialogDefinition Page(string name, DialogFlow flow) => name switch
    {
        DialogNames.Welcome => WelcomeDlg.Define(flow),
        DialogNames.Licence => LicenceDlg.Define(flow),
        DialogNames.Scope => ScopeDlg.Define(flow),
        DialogNames.InstallFolder => InstallDirDlg.Define(flow),
        _ => CustomizeDlg.Define(flow),
    };
}
