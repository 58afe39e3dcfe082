namespace Packager.Lab.Scenarios;

/// <summary>A higher version is unpacked, but its postinst fails.</summary>
public sealed class BrokenUpgrade
{
    [Theory, OnEachService]
    public void IsReportedAndTheOldProgramServesOn(string package, DebianRelease release)
    {
        using var installed = Break(package, release);
        Assert.Equal("iF", installed.State);
        installed.Subject.MustServe(installed.Host, "1.0.0");
        installed.Host.Must($"test -s {installed.Subject.Data}");
    }

    [Theory, OnEachService]
    public void IsRepairedByTheNextRelease(string package, DebianRelease release)
    {
        using var installed = Break(package, release);
        installed.Host.Install(Rebuilt.As(installed.Subject.Second, "1.3.0")).OrFail();
        Assert.Equal("ii", installed.State);
        installed.Subject.MustServe(installed.Host, "1.1.0");
    }

    [Theory, OnEachService]
    public void IsRepairedByTheReleaseBefore(string package, DebianRelease release)
    {
        using var installed = Break(package, release);
        installed.Host.Install(installed.Subject.First).OrFail();
        Assert.Equal("ii", installed.State);
        installed.Subject.MustServe(installed.Host, "1.0.0");
    }

    [Theory, OnEachService]
    public void CanStillBeRemovedAndPurged(string package, DebianRelease release)
    {
        using var installed = Break(package, release);
        installed.Host.Must($"apt-get purge --yes {package}");
        Assert.Empty(PurgedHost.Remains(installed));
    }

    private static InstalledService Break(string package, DebianRelease release)
    {
        var installed = InstalledService.On(release, package);
        var attempt = installed.Host.Install(Rebuilt.WithFailingPostinst(installed.Subject.Second, "1.2.0"));
        Assert.False(attempt.Succeeded);
        Assert.Contains("this release is broken", attempt.Everything, StringComparison.Ordinal);
        return installed;
    }
}
