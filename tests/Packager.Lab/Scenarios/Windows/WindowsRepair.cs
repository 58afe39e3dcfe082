namespace Packager.Lab.Scenarios;

/// <summary>An installed product is damaged and installed again over itself.</summary>
public sealed class WindowsRepair
{
    [Theory, OnEachRelease]
    public void BringsFilesBackAndKeepsTheConfiguration(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        windows.Install(Teller.First);
        windows.Write(Teller.Configuration, "greeting = mine\n");
        windows.Debian.Must($"rm '{WineHost.Disk(Teller.Program)}'");
        windows.Install(Teller.First, "REINSTALL=ALL REINSTALLMODE=amus");

        Assert.Equal("teller 1.0.0", windows.Run($"'{Teller.Program}'").OrFail().Output.Trim());
        Assert.Equal("greeting = mine", windows.Read(Teller.Configuration));
    }
}
