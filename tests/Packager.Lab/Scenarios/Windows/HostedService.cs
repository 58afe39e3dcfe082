namespace Packager.Lab.Scenarios;

/// <summary>A program that is no Windows service is one all the same, by Packager's service host.</summary>
public sealed class HostedService
{
    private const string Health = "http://127.0.0.1:5081/health";
    private const string Entries = "http://127.0.0.1:5081/api/entries";
    private const string Answerer = "http://127.0.0.1:5092/";

    [Theory, OnEachRelease]
    public void ServesTheGuestbookAndKeepsItsEntries(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        windows.Msiexec($"/i '{windows.CopyIn(Guestbook("1.0.0"))}' /qn CONFIG_LISTEN_PORT=65536").EndedWith(1603);
        Assert.False(windows.Exists(@"C:\Program Files\Guestbook"));
        Assert.Empty(windows.ServiceState("guestbook"));

        windows.Install(Guestbook("1.0.0"), "CONFIG_LISTEN_PORT=5081");
        MustAnswer(windows, "guestbook", Health, "\"version\":\"1.0.0\"");
        windows.Debian.Must($"curl --silent --fail --max-time 20 --json '{{\"name\":\"Ada\",\"message\":\"kept\"}}' {Entries}");

        Stop(windows, "guestbook");
        Assert.EndsWith("the program ended with exit code 0", Log(windows, "guestbook"), StringComparison.Ordinal);
        Assert.Contains("Application is shutting down...", Log(windows, "guestbook"), StringComparison.Ordinal);
        windows.Run("sc start guestbook").OrFail();
        MustAnswer(windows, "guestbook", Entries, "\"kept\"");

        // Wine's installer does not wait for the end of a service that it stops, and finds its files in use.
        Stop(windows, "guestbook");
        windows.Install(Guestbook("1.1.0"));
        // Nobody has said the port again.
        MustAnswer(windows, "guestbook", Health, "\"version\":\"1.1.0\"");
        MustAnswer(windows, "guestbook", Entries, "\"kept\"");

        Stop(windows, "guestbook");
        windows.Msiexec($"/x '{windows.CopyIn(Guestbook("1.1.0"))}' /qn").OrFail();
        Assert.Empty(windows.ServiceState("guestbook"));
        Assert.False(windows.Debian.Run($"curl --silent --max-time 5 {Health}").Succeeded);
        Assert.False(windows.Exists(@"C:\Program Files\Guestbook\app"));
        Assert.True(windows.Exists(@"C:\ProgramData\guestbook\state\guestbook.db"));
        Assert.True(windows.Exists(@"C:\ProgramData\guestbook\config\appsettings.json"));
    }

    [Theory, OnEachRelease]
    public void GetsItsArgumentsFolderAndVariablesAndReportsItsFailure(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        var package = Workshop.BuildMsi("tests/Packager.Lab/Subjects/Windows/answerer/packager.yaml");
        windows.Install(package);
        MustAnswer(windows, "answerer", Answerer, @"two words and a ""quote""\|C:\Program Files\Answerer\app|good day, [friend]");

        windows.Debian.Run($"curl --silent --max-time 20 {Answerer}fail");
        MustBe(windows, "answerer", "STOPPED");
        Assert.Contains("asked: GET /fail HTTP/1.1", Log(windows, "answerer"), StringComparison.Ordinal);
        Assert.EndsWith("the program ended with exit code 7", Log(windows, "answerer"), StringComparison.Ordinal);
        // ERROR_SERVICE_SPECIFIC_ERROR: what makes Windows take the actions of MsiServiceConfigFailureActions, which Wine has none of.
        var state = windows.Run("sc query answerer").Output;
        Assert.Matches(@"WIN32_EXIT_CODE\s*: 1066 ", state);
        Assert.Matches(@"SERVICE_EXIT_CODE\s*: 7 ", state);

        windows.Run("sc start answerer").OrFail();
        MustAnswer(windows, "answerer", Answerer, "good day");
        windows.Msiexec($"/x '{windows.CopyIn(package)}' /qn").OrFail();
        // Wine's installer does not wait for the end of a service that it stops: the last lines may come after its own end.
        Until.Holds(
            "the log of answerer ends with its end",
            () => Log(windows, "answerer").EndsWith("the program ended with exit code 0", StringComparison.Ordinal),
            evidence: () => Evidence(windows, "answerer"));
        Assert.Contains("answerer is told to end: CTRL_C", Log(windows, "answerer"), StringComparison.Ordinal);
        MustBe(windows, "answerer", "");
    }

    private static string Guestbook(string version) => Workshop.BuildMsi("examples/guestbook/packaging/packager.yaml", version);

    private static void Stop(WineHost windows, string service)
    {
        windows.Run($"sc stop {service}").OrFail();
        MustBe(windows, service, "STOPPED");
    }

    private static string Log(WineHost windows, string service) => windows.Read($@"C:\ProgramData\{service}\log\{service}.log").Trim();

    private static void MustBe(WineHost windows, string service, string state) =>
        Until.Holds($"{service} is {state}", () => windows.ServiceState(service) == state, evidence: () => Evidence(windows, service));

    private static void MustAnswer(WineHost windows, string service, string page, string text) => Until.Holds(
        $"{service} answers '{text}'",
        () => windows.Debian.Run($"curl --silent --max-time 20 {page}").Output.Contains(text, StringComparison.Ordinal),
        evidence: () => windows.Debian.Run($"curl --silent --show-error --max-time 20 {page}").Everything + Evidence(windows, service));

    private static string Evidence(WineHost windows, string service) =>
        windows.Run($"sc query {service}").Everything + windows.Debian.Run($"cat '{WineHost.Disk(@"C:\ProgramData\" + service)}/log/'*").Everything;
}
