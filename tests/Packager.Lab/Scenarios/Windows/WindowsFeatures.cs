namespace Packager.Lab.Scenarios;

/// <summary>Parts of a product are chosen, added later and taken away again.</summary>
public sealed class WindowsFeatures
{
    private const string Spare = Teller.Folder + @"\app\spare\spare.txt";
    private const string Example = Teller.Folder + @"\doc\example-1.0.0.conf";

    [Theory, OnEachRelease]
    public void AreInstalledByTheirLevel(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        windows.Install(Teller.WithFeatures);

        Assert.Equal("teller 1.0.0", windows.Run($"'{Teller.Program}'").OrFail().Output.Trim());
        Assert.True(windows.Exists(Spare));
        Assert.False(windows.Exists(Example));
    }

    [Theory, OnEachRelease]
    public void ComeAndGoOneByOne(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        // Windows brings the features above along by itself; Wine wants them named.
        windows.Install(Teller.WithFeatures, "ADDLOCAL=Main,Examples");

        Assert.Equal("teller 1.0.0", windows.Run($"'{Teller.Program}'").OrFail().Output.Trim());
        Assert.True(windows.Exists(Example));
        Assert.False(windows.Exists(Spare));

        windows.Install(Teller.WithFeatures, "ADDLOCAL=Spare");
        Assert.True(windows.Exists(Spare));
        Assert.True(windows.Exists(Example));

        windows.Install(Teller.WithFeatures, "REMOVE=Examples");
        Assert.False(windows.Exists(Example));
        Assert.True(windows.Exists(Spare));
        Assert.Equal("teller 1.0.0", windows.Run($"'{Teller.Program}'").OrFail().Output.Trim());
    }

    [Theory, OnEachRelease]
    public void AreAllThereInACompleteInstallation(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        windows.Install(Teller.WithFeatures, "INSTALLLEVEL=1000");

        Assert.True(windows.Exists(Spare));
        Assert.True(windows.Exists(Example));
    }
}
