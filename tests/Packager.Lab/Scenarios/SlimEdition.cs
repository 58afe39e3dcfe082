namespace Packager.Lab.Scenarios;

/// <summary>An application that brings no runtime, and the packaged runtime that it depends on.</summary>
public sealed class SlimEdition
{
    [Theory, OnEachRelease]
    public void ServesOnThePackagedRuntime(DebianRelease release)
    {
        var packages = Runtime.Append(Application).ToList();
        using var host = LabHost.Boot(release);
        host.Install(packages).OrFail();
        ServiceSubject.Guestbook.MustServe(host, "1.0.0");
        Assert.Contains("Microsoft.AspNetCore.App " + Environment.Version, host.Must("dotnet --list-runtimes"), StringComparison.Ordinal);
        Assert.Empty(host.Must("dpkg --verify"));
    }

    [Theory, OnEachRelease]
    public void IsRefusedWithoutTheRuntime(DebianRelease release)
    {
        var application = Application;
        using var host = LabHost.Boot(release);
        var attempt = host.Install(application);
        Assert.False(attempt.Succeeded);
        Assert.Contains("aspnetcore-runtime-10.0", attempt.Everything, StringComparison.Ordinal);
    }

    private static string Application => Workshop.Build(ServiceSubject.Guestbook.Manifest, "1.0.0", "guestbook-slim").Single();

    /// <summary>The runtime that is packaged is the one that runs this test, so its version is known to be installed.</summary>
    private static IReadOnlyList<string> Runtime => Workshop.Build("examples/dotnet-runtime/packaging/packager.yaml", Environment.Version.ToString());
}
