namespace Packager.Msi.Tests.Dialogs;

public sealed class FlowOfDialogs
{
    private static readonly string[] s_opening = ["NewDialog", "SpawnDialog", "SpawnWaitDialog", "SelectionBrowse"];

    [Fact]
    public void LeadsOnlyToDialogsThatAreThere() => Assert.All(EveryFlow.All, flow =>
    {
        var dialogs = DialogCatalog.For(flow);
        var names = dialogs.Select(dialog => dialog.Name).ToHashSet();
        Assert.Equal(dialogs.Length, names.Count);
        Assert.All(Opened(dialogs), name => Assert.Contains(name, names));
    });

    [Fact]
    public void ReachesEveryDialog() => Assert.All(EveryFlow.All, flow =>
    {
        var dialogs = DialogCatalog.For(flow);
        string[] byTheInstaller =
        [
            flow.Pages[0], DialogNames.Prepare, DialogNames.Progress, DialogNames.MaintenanceWelcome, DialogNames.Resume, DialogNames.Exit, DialogNames.UserExit, DialogNames.FatalError,
            DialogNames.Error, DialogNames.FilesInUse, DialogNames.RestartManagerFilesInUse,
        ];
        Assert.Equal(dialogs.Select(dialog => dialog.Name).Order(StringComparer.Ordinal), Opened(dialogs).Concat(byTheInstaller).Distinct().Order(StringComparer.Ordinal));
    });

    [Fact]
    public void EndsEveryDialogThatIsSpawned() => Assert.All(EveryFlow.All, flow =>
    {
        var dialogs = DialogCatalog.For(flow);
        var spawned = Events(dialogs).Where(happening => happening.Event is "SpawnDialog" or "SpawnWaitDialog" or "SelectionBrowse").Select(happening => happening.Argument).ToHashSet();
        Assert.All(dialogs.Where(dialog => spawned.Contains(dialog.Name)), dialog =>
            Assert.Contains(Events([dialog]), happening => happening.Event == "EndDialog"));
    });

    [Fact]
    public void AsksForTheLicenceFirst()
    {
        var flow = new DialogFlow(new MsiDialogs { Set = DialogSet.Minimal, Licence = "{\\rtf1}" }, true, null);
        Assert.Equal(DialogNames.Licence, Assert.Single(flow.Pages));
        var install = DialogCatalog.For(flow).Single(dialog => dialog.Name == DialogNames.Licence).Controls.Single(control => control.Name == "Next");
        Assert.Contains(install.Conditions, condition => condition is { Action: "Disable", Condition: "NOT (LicenseAccepted = \"1\")" });
    }

    [Theory]
    [InlineData(DialogSet.Minimal, "WelcomeDlg")]
    [InlineData(DialogSet.InstallFolder, "WelcomeDlg InstallDirDlg VerifyReadyDlg")]
    [InlineData(DialogSet.FeatureTree, "WelcomeDlg CustomizeDlg VerifyReadyDlg")]
    public void ShowsThePagesOfItsSet(DialogSet set, string pages) =>
        Assert.Equal(pages, string.Join(' ', new DialogFlow(new MsiDialogs { Set = set }, true, null).Pages));

    [Theory]
    [InlineData(DialogSet.Minimal, "WelcomeDlg InstallScopeDlg")]
    [InlineData(DialogSet.InstallFolder, "WelcomeDlg InstallScopeDlg InstallDirDlg VerifyReadyDlg")]
    [InlineData(DialogSet.FeatureTree, "WelcomeDlg InstallScopeDlg CustomizeDlg VerifyReadyDlg")]
    public void AsksForWhomBeforeItAsksWhere(DialogSet set, string pages) =>
        Assert.Equal(pages, string.Join(' ', new DialogFlow(new MsiDialogs { Set = set }, false, null, new ScopeFolders("machine", "user")).Pages));

    [Fact]
    public void LooksForOtherVersionsAgainWhenTheScopeIsKnown()
    {
        var flow = new DialogFlow(new MsiDialogs { Set = DialogSet.Minimal }, false, null, new ScopeFolders("machine", "user"));
        var events = DialogCatalog.For(flow).Single(dialog => dialog.Name == DialogNames.Scope).Controls.Single(control => control.Name == "Next").Events.Select(happening => $"{happening.Event} {happening.Argument}").ToList();
        Assert.True(events.IndexOf("[ALLUSERS] 1") < events.IndexOf("SetTargetPath INSTALLFOLDER"));
        Assert.True(events.IndexOf("[OLDERVERSIONFOUND] {}") < events.IndexOf("DoAction FindRelatedProducts"));
        Assert.True(events.IndexOf("DoAction FindRelatedProducts") < events.IndexOf("EndDialog Return"));
    }

    private static IEnumerable<string> Opened(IEnumerable<DialogDefinition> dialogs) =>
        Events(dialogs).Where(happening => s_opening.Contains(happening.Event)).Select(happening => happening.Argument);

    private static IEnumerable<DialogEvent> Events(IEnumerable<DialogDefinition> dialogs) =>
        dialogs.SelectMany(dialog => dialog.Controls).SelectMany(control => control.Events.AsEnumerable());
}
