namespace Packager.Lab.Scenarios;

/// <summary>The manifest names shell texts by their meaning; each runs at its moment and at no other.</summary>
public sealed class UsersScripts
{
    private const string Events = "cat /var/log/heartbeat-events";

    [Theory, OnEachRelease]
    public void RunAtTheirMoments(DebianRelease release)
    {
        using var installed = InstalledService.On(release, "heartbeat");
        Assert.Equal("install", installed.Host.Must(Events));
        installed.Host.Install(installed.Subject.Second).OrFail();
        Assert.Equal("install\npast 1.1.0\nupgrade from 1.0.0", installed.Host.Must(Events));
        installed.Host.Must("apt-get remove --yes heartbeat");
        Assert.Equal("install\npast 1.1.0\nupgrade from 1.0.0\nremove", installed.Host.Must(Events));
        installed.Host.Must("apt-get purge --yes heartbeat");
        Assert.False(installed.Host.Run(Events).Succeeded);
    }
}
