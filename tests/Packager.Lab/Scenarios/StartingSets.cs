namespace Packager.Lab.Scenarios;

/// <summary>What <c>packager init</c> writes for each kind of project is built, installed and started as it is.</summary>
public sealed class StartingSets
{
    [Theory, OnEachRelease]
    public void OfAWebApplicationInDotnetServes(DebianRelease release) => Serves(release, "dotnet-web", 5000, "hello from dotnet");

    [Theory, OnEachRelease]
    public void OfAWebServerInPythonServes(DebianRelease release) => Serves(release, "python-http", 8081, "hello from python");

    [Theory, OnEachRelease]
    public void OfAWebServerInNodeServes(DebianRelease release) => Serves(release, "node-http", 8082, "hello from node");

    [Theory, OnEachRelease]
    public void OfACommandInDotnetRuns(DebianRelease release) => Runs(release, "dotnet-command", "greet", "hello from greet");

    [Theory, OnEachRelease]
    public void OfAFolderOfProgramsRuns(DebianRelease release) => Runs(release, "soothsayer", "soothsay", "hello from a script");

    private static void Serves(DebianRelease release, string project, int port, string answer)
    {
        var package = InitialisedProject.Package(project);
        using var host = LabHost.Boot(release);
        host.Install(package).OrFail();
        Until.Holds($"{project} answers", () => host.Run($"curl --silent http://127.0.0.1:{port}/").Output.Contains(answer, StringComparison.Ordinal),
            evidence: () => host.Run("journalctl --no-pager --lines=40").Output);
    }

    private static void Runs(DebianRelease release, string project, string command, string answer)
    {
        var package = InitialisedProject.Package(project);
        using var host = LabHost.Boot(release);
        host.Install(package).OrFail();
        Assert.Contains(answer, host.Must(command), StringComparison.Ordinal);
    }
}
