namespace Packager.Lab.Scenarios;

/// <summary>The harness itself: what a scenario may rely on.</summary>
public sealed class BootedHost
{
    [Theory, OnEachRelease]
    public void RunsItsOwnSystemdWithoutFailedUnits(DebianRelease release)
    {
        using var host = LabHost.Boot(release);
        Assert.Equal("running", host.Must("systemctl is-system-running"));
        Assert.Equal(((int)release).ToString(System.Globalization.CultureInfo.InvariantCulture), host.Must(". /etc/os-release; echo $VERSION_ID"));
    }

    [Theory, OnEachRelease]
    public void ReachesNothingButItself(DebianRelease release)
    {
        using var host = LabHost.Boot(release);
        Assert.Equal("lo", host.Must("ls /sys/class/net"));
        Assert.Empty(host.Must("cat /etc/apt/sources.list /etc/resolv.conf 2>/dev/null || true"));
    }
}
