namespace Packager.Lab.Scenarios;

/// <summary>A package that asks, answered by somebody. What is judged is the dialogs' order and what is installed in the end; the pictures are for people.</summary>
public sealed class Dialogs
{
    private const string Elsewhere = @"C:\Else where\bin\teller.exe";

    [Theory, OnEachRelease]
    public void OfTheMinimalSetInstallStartRepairAndRemove(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        var package = windows.CopyIn(AskingTeller.With("minimal", "de"));

        using (var walk = DialogWalk.Start(windows, "minimal", $"/i '{package}'"))
        {
            walk.See("Lizenz").Tick("Ich akzeptiere diese Bedingungen").Press("Installieren")
                .See($"{AskingTeller.Name} ist bereit").Press("Fertig").End();
        }

        Until.Holds("the program was started", () => windows.Exists(AskingTeller.Told));
        windows.Debian.Must($"rm '{WineHost.Disk(AskingTeller.Program)}'");
        using (var walk = Maintain(windows, "minimal-repair", package))
            walk.Press("Reparieren").See("Bereit zum Reparieren").Press("Reparieren").See($"{AskingTeller.Name} ist bereit").Press("Fertig").End();

        Assert.True(windows.Exists(AskingTeller.Program));
        using (var walk = Maintain(windows, "minimal-remove", package))
            walk.Press("Entfernen").See("Bereit zum Entfernen").Press("Entfernen").See($"{AskingTeller.Name} wurde entfernt").Press("Fertig").End();

        Assert.False(windows.Exists(AskingTeller.Program));
    }

    private static DialogWalk Maintain(WineHost windows, string name, string package) =>
        DialogWalk.Start(windows, name, $"/i '{package}'").See($"{AskingTeller.Name} ist installiert").Press("Weiter").See("Was möchten Sie tun?");

    [Theory, OnEachRelease]
    public void OfTheFolderInstallWhereTheyWereTold(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        using var walk = DialogWalk.Start(windows, "folder", $"/i '{windows.CopyIn(AskingTeller.With("install-folder"))}'");

        walk.See($"Welcome to {AskingTeller.Name}").Press("Next")
            .See("Licence").Tick("I accept these terms").Press("Next")
            .See("Folder").Press("Browse…").See("Choose a folder").Press("Cancel")
            .See("Folder").Write(@"C:\Else where\").Press("Next")
            .See("Ready to install").Shows(@"C:\Else where\").Press("Install")
            .See($"{AskingTeller.Name} is ready").Tick($"Start {AskingTeller.Name} now", false).Press("Finish").End();

        Assert.True(windows.Exists(Elsewhere));
        Assert.False(windows.Exists(AskingTeller.Program));
        Assert.False(windows.Exists(AskingTeller.Told));
    }

    [Theory, OnEachRelease]
    public void OfTheFeaturesInstallAndChange(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        var package = windows.CopyIn(AskingTeller.With("feature-tree", more: "scope", lines: "  scope: either\n"));
        using (var walk = DialogWalk.Start(windows, "features", $"/i '{package}'"))
        {
            walk.See($"Welcome to {AskingTeller.Name}").Press("Next")
                .See("Licence").Tick("I accept these terms").Press("Next")
                .See("For whom?").Tick("For all users of this computer").Press("Next")
                .See("Features").Press("Next")
                .See("Ready to install").Shows(@"C:\Program Files\Tom & Jerry\").Press("Install")
                .See($"{AskingTeller.Name} is ready").Press("Finish").End();
        }

        using (var walk = DialogWalk.Start(windows, "features-change", $"/i '{package}'"))
        {
            walk.See($"{AskingTeller.Name} is installed").Press("Next").See("What do you want to do?").Press("Change…")
                .See("Features").Press("Next").See("Ready to change").Press("Change…").See($"{AskingTeller.Name} is ready").Press("Finish").End();
        }

        Assert.True(windows.Exists(AskingTeller.Program));
    }

    [Theory, OnEachRelease]
    public void GivenUpChangeNothing(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        var package = windows.CopyIn(AskingTeller.With("minimal"));
        var before = windows.Files();
        using var walk = DialogWalk.Start(windows, "cancel", $"/i '{package}'");

        walk.See("Licence").Tick("I accept these terms").Press("Cancel")
            .See($"Do you want to stop the installation of {AskingTeller.Name}?").Press("No")
            .See("Licence").Press("Cancel")
            .See($"Do you want to stop the installation of {AskingTeller.Name}?").Press("Yes")
            .See("Nothing was changed").Press("Close").End(1602);

        Assert.Equal([@"./dialogs.log"], windows.Files().Except(before));
        Assert.Empty(windows.RegistryBelow(@"HKLM\Software\The Packager engineers"));
    }

    [Theory, OnEachRelease]
    public void EndWithTheFailure(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        var package = windows.CopyIn(AskingTeller.With("minimal", more: "moon", lines: """
              conditions:
                - { condition: MOONISFULL, message: "[ProductName] needs a full moon." }

            """));
        using var walk = DialogWalk.Start(windows, "failure", $"/i '{package}'");

        walk.See($"{AskingTeller.Name} needs a full moon.").Press("OK").See("That did not work").Press("Close").End(1603);

        Assert.False(windows.Exists(AskingTeller.Program));
    }

    [Theory, OnEachRelease]
    public void NeedNoMouse(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        using var walk = DialogWalk.Start(windows, "keys", $"/i '{windows.CopyIn(AskingTeller.With("minimal"))}'");

        walk.See("Licence").Reach("Print", "Tab").Reach("I accept these terms", "shift+Tab").KeyTick("space")
            .Reach("Install", "Tab").KeyAway("Return")
            .See($"{AskingTeller.Name} is ready").KeyAway("Return").End();

        Assert.True(windows.Exists(AskingTeller.Program));
    }
}
