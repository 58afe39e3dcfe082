namespace Packager.Lab.Scenarios;

/// <summary>A higher version replaces one that serves.</summary>
public sealed class Upgrade
{
    [Theory, OnEachService]
    public void ReplacesTheRunningProgram(string package, DebianRelease release)
    {
        using var installed = InstalledService.On(release, package);
        var before = installed.Service.MainProcess;
        installed.Host.Install(installed.Subject.Second).OrFail();
        installed.Subject.MustServe(installed.Host, "1.1.0");
        Assert.NotEqual(before, installed.Service.MainProcess);
        Assert.Equal("1.1.0", installed.Host.PackageVersion(package));
        installed.Host.Must($"test -s {installed.Subject.Data}");
    }

    [Theory, OnEachService]
    public void IsUndoneByADowngrade(string package, DebianRelease release)
    {
        using var installed = InstalledService.On(release, package);
        installed.Host.Install(installed.Subject.Second).OrFail();
        installed.Subject.MustServe(installed.Host, "1.1.0");
        installed.Host.Install(installed.Subject.First).OrFail();
        installed.Subject.MustServe(installed.Host, "1.0.0");
        Assert.Equal("ii", installed.State);
    }

    [Theory, OnEachService]
    public void LeavesADisabledServiceDisabled(string package, DebianRelease release)
    {
        using var installed = InstalledService.On(release, package);
        var units = string.Join(' ', installed.Subject.Units);
        installed.Host.Must($"systemctl disable --now {units}");
        installed.Host.Install(installed.Subject.Second).OrFail();
        Assert.Equal("ii", installed.State);
        Assert.All(installed.Subject.Units, unit => Assert.Equal("inactive", installed.Host.Unit(unit).Activity));
        Assert.Equal("disabled", installed.Host.Unit(installed.Subject.Units[0]).Enablement);
    }

    [Theory, OnEachService]
    public void LeavesAMaskedServiceMasked(string package, DebianRelease release)
    {
        using var installed = InstalledService.On(release, package);
        installed.Host.Must($"systemctl mask --now {string.Join(' ', installed.Subject.Units)}");
        installed.Host.Install(installed.Subject.Second).OrFail();
        Assert.Equal("ii", installed.State);
        Assert.All(installed.Subject.Units, unit => Assert.Equal("masked", installed.Host.Unit(unit).Enablement));
        Assert.All(installed.Subject.Units, unit => Assert.Equal("inactive", installed.Host.Unit(unit).Activity));
    }

    [Theory, OnEachService]
    public void KeepsAChangedConfigurationFile(string package, DebianRelease release)
    {
        using var installed = InstalledService.On(release, package);
        var (host, conffile) = (installed.Host, installed.Subject.Conffile);
        var shipped = host.Must($"cat {conffile}");
        host.Must($"printf '\\n' >> {conffile}");
        var changed = host.Must($"cat {conffile} | sha256sum");
        host.Install(Rebuilt.WithConffile(installed.Subject.Second, "1.2.0", conffile, shipped + "\n\n\n")).OrFail();
        Assert.Equal(changed, host.Must($"cat {conffile} | sha256sum"));
        host.Must($"test -e {conffile}.dpkg-dist");
        installed.Subject.MustServe(host, "1.1.0");
    }

    [Theory, OnEachService]
    public void BringsAnUnchangedConfigurationFileUpToDate(string package, DebianRelease release)
    {
        using var installed = InstalledService.On(release, package);
        var (host, conffile) = (installed.Host, installed.Subject.Conffile);
        var shipped = host.Must($"cat {conffile}");
        host.Install(Rebuilt.WithConffile(installed.Subject.Second, "1.2.0", conffile, shipped + "\n\n\n")).OrFail();
        Assert.Equal(shipped + "\n\n\n", host.Must($"cat {conffile}; echo .").TrimEnd('.'));
    }
}
