namespace Packager.Lab.Scenarios;

/// <summary>The package is installed on a host that has never seen it.</summary>
public sealed class Installation
{
    [Theory, OnEachService]
    public void StartsAndEnablesTheService(string package, DebianRelease release)
    {
        using var installed = InstalledService.On(release, package);
        Assert.Equal("ii", installed.State);
        installed.Service.MustBecomeActive();
        Assert.Equal("enabled", installed.Host.Unit(installed.Subject.Units[0]).Enablement);
        Until.Holds("the journal has lines of the service", () => installed.Service.Journal.Length > 0);
        Assert.Empty(installed.Host.Must("systemctl --failed --no-legend --plain"));
    }

    [Theory, OnEachService]
    public void RunsTheServiceUnderItsOwnAccount(string package, DebianRelease release)
    {
        using var installed = InstalledService.On(release, package);
        Assert.Equal("_" + package, installed.Host.Must($"ps -o user:32= -p {installed.Service.MainProcess}").Trim());
        Assert.Equal("_" + package, installed.Host.Must($"stat --format %U {installed.Subject.Data}"));
    }

    [Theory, OnEachService]
    public void StartsAgainAfterABoot(string package, DebianRelease release)
    {
        using var installed = InstalledService.On(release, package);
        installed.Host.Must($"systemctl stop {string.Join(' ', installed.Subject.Units)}");
        installed.Host.Must("systemctl isolate rescue.target; systemctl isolate multi-user.target");
        installed.Subject.MustServe(installed.Host, "1.0.0");
    }

    [Theory, OnEachService]
    public void LeavesNothingToCorrect(string package, DebianRelease release)
    {
        using var installed = InstalledService.On(release, package);
        Assert.Empty(installed.Host.Must($"debsums --all --changed {package}"));
        Assert.Empty(installed.Host.Must($"dpkg --verify {package}"));
        Assert.Empty(installed.Host.Must("dpkg --audit"));
        Assert.Empty(installed.Host.Run($"systemd-analyze verify --man=no {string.Join(' ', installed.Subject.Units)}").OrFail().Everything);
    }

    [Theory, OnEachService]
    public void StartsNothingWhereAPolicyForbidsIt(string package, DebianRelease release)
    {
        var subject = ServiceSubject.Named(package);
        using var host = LabHost.Boot(release);
        host.Write("/usr/sbin/policy-rc.d", "#!/bin/sh\nexit 101\n");
        host.Must("chmod 0755 /usr/sbin/policy-rc.d");
        host.Install(subject.First).OrFail();
        Assert.Equal("ii", host.PackageState(package).Trim());
        Assert.All(subject.Units, unit => Assert.Equal("inactive", host.Unit(unit).Activity));
        Assert.Equal("enabled", host.Unit(subject.Units[0]).Enablement);
    }
}
