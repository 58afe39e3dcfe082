namespace Packager.Lab.Scenarios;

/// <summary>The package is removed or purged.</summary>
public sealed class Removal
{
    [Theory, OnEachService]
    public void StopsTheServiceAndKeepsConfigurationAndData(string package, DebianRelease release)
    {
        using var installed = InstalledService.On(release, package);
        installed.Host.Must($"apt-get remove --yes {package}");
        Assert.Equal("rc", installed.State);
        Assert.False(installed.Host.Run($"curl --silent --fail {installed.Subject.Page}").Succeeded);
        Assert.All(installed.Subject.Units, unit => Assert.NotEqual("active", installed.Host.Unit(unit).Activity));
        installed.Host.Must($"test -e {installed.Subject.Conffile} && test -s {installed.Subject.Data}");
    }

    [Theory, OnEachService]
    public void AndPurgeLeavesNothingOfThePackage(string package, DebianRelease release)
    {
        using var installed = InstalledService.On(release, package);
        installed.Host.Must($"apt-get remove --yes {package}");
        installed.Host.Must($"apt-get purge --yes {package}");
        Assert.Empty(PurgedHost.Remains(installed));
        Assert.Empty(installed.Host.Must("systemctl --failed --no-legend --plain"));
    }

    [Theory, OnEachService]
    public void ByPurgeAtOnceLeavesNothingOfThePackage(string package, DebianRelease release)
    {
        using var installed = InstalledService.On(release, package);
        installed.Host.Must($"apt-get purge --yes {package}");
        Assert.Empty(PurgedHost.Remains(installed));
    }
}
