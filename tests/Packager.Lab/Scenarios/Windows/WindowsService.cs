namespace Packager.Lab.Scenarios;

/// <summary>An .msi brings a Windows service.</summary>
public sealed class WindowsService
{
    [Theory, OnEachRelease]
    public void RunsIsRenewedByAnUpgradeAndGoesWithTheProduct(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        windows.Install(Teller.Serving("1.0.0"));
        MustServe(windows, "teller 1.0.0");
        windows.Install(Teller.Serving("1.1.0"));
        MustServe(windows, "teller 1.1.0");

        windows.Msiexec($"/x '{windows.CopyIn(Teller.Serving("1.1.0"))}' /qn").OrFail();
        // Wine's installer does not wait for the end of a service that it stops.
        Until.Holds("the service is gone", () => windows.ServiceState("teller").Length == 0, evidence: () => windows.Run("sc query teller").Everything);
        Until.Holds("nobody answers", () => !windows.Debian.Run("curl --silent --max-time 20 http://127.0.0.1:5091/").Succeeded);
        Assert.False(windows.Exists(Teller.Program));
    }

    private static void MustServe(WineHost windows, string answer)
    {
        Until.Holds($"the service answers '{answer}'",
            () => windows.Debian.Run("curl --silent --max-time 20 http://127.0.0.1:5091/").Output.Trim() == answer,
            evidence: () => windows.Debian.Run("curl --silent --show-error --max-time 20 http://127.0.0.1:5091/; ss -ltnp").Everything + windows.Run("sc query teller").Everything);
        Assert.Equal("RUNNING", windows.ServiceState("teller"));
    }
}
