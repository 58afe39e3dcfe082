namespace Packager.Lab.Scenarios;

/// <summary>Packager, from its own package, on a host without .NET.</summary>
public sealed class PackagerItself
{
    private const string SixLines =
        """
        packager: 1
        name: hello
        version: 1.0.0
        maintainer: Jane Doe <jane@example.com>
        description: greets people politely
        contents: [{ src: hello, dst: /usr/bin/hello, file_info: { mode: "0755" } }]

        """;

    [Theory, OnEachRelease]
    public void SaysItsVersion(DebianRelease release)
    {
        using var host = Installed(release);
        Assert.Contains(host.PackageVersion("packager"), host.Must("packager --version"), StringComparison.Ordinal);
        Assert.Empty(host.Must("debsums --all --changed packager"));
        Assert.Empty(host.Must("dpkg --verify packager"));
        host.Must("test -s /usr/share/man/man1/packager.1.gz");
    }

    [Theory, OnEachRelease]
    public void MakesAPackageFromSixLines(DebianRelease release)
    {
        using var host = Installed(release);
        host.Write("/root/hello/packager.yaml", SixLines);
        host.Write("/root/hello/hello", "#!/bin/sh\necho hello\n");
        var made = host.Must("cd /root/hello && SOURCE_DATE_EPOCH=1767225600 packager deb");
        host.Must($"cd /root/hello && apt-get install --yes ./{made}");
        Assert.Equal("hello", host.Must("hello"));
    }

    [Theory, OnEachRelease]
    public void ReportsAFaultyManifestWithoutAStackTrace(DebianRelease release)
    {
        using var host = Installed(release);
        host.Write("/root/hello/packager.yaml", SixLines.Replace("version: 1.0.0", "version: 1.0_0", StringComparison.Ordinal));
        host.Write("/root/hello/hello", "#!/bin/sh\necho hello\n");
        var attempt = host.Run("cd /root/hello && SOURCE_DATE_EPOCH=1767225600 packager deb");
        Assert.Equal(1, attempt.ExitCode);
        Assert.Contains("packager.yaml(3,", attempt.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", attempt.Everything, StringComparison.Ordinal);
    }

    [Theory, OnEachRelease]
    public void IsUpgradedDowngradedAndReinstalled(DebianRelease release)
    {
        using var host = Installed(release);
        var version = host.PackageVersion("packager");
        foreach (var package in new[] { Rebuilt.As(Package, "99.0"), Package, Package })
        {
            host.Install(package).OrFail();
            Assert.Contains(version, host.Must("packager --version"), StringComparison.Ordinal);
        }
        Assert.Equal(version, host.PackageVersion("packager"));
    }

    [Theory, OnEachRelease]
    public void IsRepairedAfterABrokenUpgrade(DebianRelease release)
    {
        using var host = Installed(release);
        Assert.False(host.Install(Rebuilt.WithFailingPostinst(Package, "99.0")).Succeeded);
        Assert.Equal("iF", host.PackageState("packager").Trim());
        host.Install(Rebuilt.As(Package, "99.1")).OrFail();
        Assert.Equal("ii", host.PackageState("packager").Trim());
    }

    [Theory, OnEachRelease]
    public void LeavesNothingWhenPurged(DebianRelease release)
    {
        var package = Package;
        using var host = LabHost.Boot(release);
        var before = host.Files();
        host.Install(package).OrFail();
        host.Must("apt-get purge --yes packager");
        Assert.Empty(PurgedHost.Remains(host, before));
    }

    [Theory, OnEachRelease]
    public void IsCleanToPiuparts(DebianRelease release) => Piuparts.Test(release, Package).OrFail();

    private static string Package => Workshop.Build("packaging/packager.yaml").Single();

    private static LabHost Installed(DebianRelease release)
    {
        var package = Package;
        var host = LabHost.Boot(release);
        var installation = host.Install(package);
        if (!installation.Succeeded) host.Dispose();
        installation.OrFail();
        return host;
    }
}
