namespace Packager.Lab.Scenarios;

/// <summary>Programs of the package run while it is installed and removed.</summary>
public sealed class WindowsSteps
{
    private const string Words = @"<C:\Program Files\Teller\><a ""b"" c><C:\ProgramData\teller\state\data>";

    [Theory, OnEachRelease]
    public void RunOnceAtTheirMomentsAndTellTheLog(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        var installed = windows.Install(Teller.Noting("1.0.0"));
        Assert.Equal(["install 1.0.0"], Notes(windows));
        Assert.Contains("Note install: noted install 1.0.0", installed.Log, StringComparison.Ordinal);
        Assert.Contains(@"Note install: noted a ""b"" c", installed.Log, StringComparison.Ordinal);

        windows.Install(Teller.Noting("1.1.0"));
        // Wine does not tell the old version that it is being replaced (UPGRADINGPRODUCTCODE), so that takes itself for removed.
        Assert.Equal(["upgrade 1.1.0", "remove 1.0.0"], Notes(windows));

        windows.Install(Teller.Noting("1.1.0"), "REINSTALL=ALL REINSTALLMODE=amus");
        Assert.Equal(["repair 1.1.0"], Notes(windows));
    }

    [Theory, OnEachRelease]
    public void OfARemovalRunBeforeFilesGo(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        var package = Teller.Noting("1.0.0");
        windows.Install(package);
        Notes(windows);

        windows.Msiexec($"/x '{windows.CopyIn(package)}' /qn UPGRADINGPRODUCTCODE='{{11111111-2222-3333-4444-555555555555}}'").OrFail();
        Assert.Equal(["replace 1.0.0"], Notes(windows));
        windows.Install(package);
        Notes(windows);
        windows.Msiexec($"/x '{windows.CopyIn(package)}' /qn").OrFail();
        Assert.Equal(["remove 1.0.0"], Notes(windows));
        Assert.False(windows.Exists(Teller.Folder));
    }

    [Theory, OnEachRelease]
    public void ThatFailTakeEverythingBack(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        var before = windows.Files();
        var failed = windows.Msiexec($"/i '{windows.CopyIn(Teller.Failing("--fail"))}' /qn").EndedWith(1603);

        Assert.Contains(@"Break: ""C:\Program Files\Teller\bin\teller.exe"" ended with exit code 3.", failed.Log, StringComparison.Ordinal);
        Assert.Contains("Break: it cannot be done", failed.Log, StringComparison.Ordinal);
        Assert.Equal("<undone>", windows.Read(Teller.NoteBook).TrimEnd().Split('\n')[^1].TrimEnd('\r'));
        Assert.False(windows.Exists(Teller.Folder));
        Assert.Null(windows.RegistryValue(@"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\" + WineHost.ProductCode(Teller.Failing("--fail")), "DisplayName"));
        Assert.Null(windows.RegistryValue(@"HKLM\Software\The Packager engineers\Teller", "InstallFolder"));
        Assert.Equal([], windows.Files().Except(before).Where(path => !path.StartsWith("./ProgramData/teller", StringComparison.Ordinal) && path != "./notes.txt"));
    }

    [Theory, OnEachRelease]
    public void ThatDoNotEndAreStopped(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        var failed = windows.Msiexec($"/i '{windows.CopyIn(Teller.Failing("--hang"))}' /qn").EndedWith(1603);

        Assert.Contains(@"Break: ""C:\Program Files\Teller\bin\teller.exe"" did not end within 5 seconds and was stopped.", failed.Log, StringComparison.Ordinal);
        Assert.False(windows.Exists(Teller.Folder));
        Until.Holds("the program has ended", () => !windows.Debian.Run("pgrep --exact teller.exe").Succeeded);
    }

    /// <summary>What the steps wrote since the last time, the moments without the words that are the same for all.</summary>
    private static string[] Notes(WineHost windows)
    {
        var lines = windows.Read(Teller.NoteBook).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')).ToList();
        Assert.All(lines, line => Assert.EndsWith(Words, line, StringComparison.Ordinal));
        windows.Debian.Must($"rm '{WineHost.Disk(Teller.NoteBook)}'");
        return [.. lines.Select(line => line[1..line.IndexOf('>', StringComparison.Ordinal)])];
    }
}
