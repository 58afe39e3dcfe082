namespace Packager.Lab.Scenarios;

/// <summary>An .msi comes to a Windows that has another release of the product.</summary>
public sealed class WindowsUpgrade
{
    [Theory, OnEachRelease]
    public void ReplacesTheProductAndKeepsWhatTheAdministratorWrote(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        Teller.UpgradeEdited(windows, Teller.First, Teller.Second, "1.1.0");

        Assert.False(windows.Exists(Teller.Folder + @"\doc\example-1.0.0.conf"));
        Assert.True(windows.Exists(Teller.Folder + @"\doc\example-1.1.0.conf"));
    }

    [Theory, OnEachRelease]
    public void RefusesAnOlderRelease(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        windows.Install(Teller.Second);
        windows.Msiexec($"/i '{windows.CopyIn(Teller.First)}' /qn").EndedWith(1603);

        Assert.Equal("teller 1.1.0", windows.Run($"'{Teller.Program}'").OrFail().Output.Trim());
        Assert.Equal("1.1.0", Assert.Single(Teller.Versions(windows)));
    }

    [Theory, OnEachRelease]
    public void TakesAnotherBuildOfTheSameVersion(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        windows.Install(Teller.First);
        windows.Install(Teller.Rebuilt);

        Assert.Equal("teller 1.0.0, rebuilt", windows.Run($"'{Teller.Program}'").OrFail().Output.Trim());
        Assert.Equal("1.0.0", Assert.Single(Teller.Versions(windows)));
    }
}
