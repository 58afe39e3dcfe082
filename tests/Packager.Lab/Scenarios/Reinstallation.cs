namespace Packager.Lab.Scenarios;

/// <summary>The same version is installed again.</summary>
public sealed class Reinstallation
{
    [Theory, OnEachService]
    public void ServesOnAndKeepsData(string package, DebianRelease release)
    {
        using var installed = InstalledService.On(release, package);
        installed.Host.Install(installed.Subject.First).OrFail();
        Assert.Equal("ii", installed.State);
        installed.Subject.MustServe(installed.Host, "1.0.0");
        installed.Host.Must($"test -s {installed.Subject.Data}");
    }

    [Theory, OnEachService]
    public void AfterARemovalServesAgain(string package, DebianRelease release)
    {
        using var installed = InstalledService.On(release, package);
        installed.Host.Must($"apt-get remove --yes {package}");
        installed.Host.Install(installed.Subject.First).OrFail();
        installed.Subject.MustServe(installed.Host, "1.0.0");
        Assert.Equal("enabled", installed.Host.Unit(installed.Subject.Units[0]).Enablement);
    }
}
