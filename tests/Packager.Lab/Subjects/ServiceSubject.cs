namespace Packager.Lab.Subjects;

/// <summary>A packaged service and where the lab can see it work.</summary>
public sealed class ServiceSubject
{
    /// <summary>The web application of <c>examples/guestbook</c>, which brings its runtime and gets its socket from systemd.</summary>
    public static readonly ServiceSubject Guestbook = new()
    {
        Package = "guestbook",
        Manifest = "examples/guestbook/packaging/packager.yaml",
        Service = "guestbook.service",
        Units = ["guestbook.socket", "guestbook.service"],
        Page = "http://127.0.0.1:5080/health",
        Conffile = "/etc/guestbook/appsettings.json",
        Data = "/var/lib/guestbook/guestbook.db",
    };

    /// <summary>A script that listens itself.</summary>
    public static readonly ServiceSubject Heartbeat = new()
    {
        Package = "heartbeat",
        Manifest = "tests/Packager.Lab/Subjects/heartbeat/packager.yaml",
        Service = "heartbeat.service",
        Units = ["heartbeat.service"],
        Page = "http://127.0.0.1:5090/",
        Conffile = "/etc/heartbeat/heartbeat.conf",
        Data = "/var/lib/heartbeat/starts",
    };

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<ServiceSubject> All = [Heartbeat, Guestbook];

    /// <summary>The one whose package has a name.</summary>
    public static ServiceSubject Named(string package) => All.Single(subject => subject.Package == package);

    /// <summary>The package's name.</summary>
    public required string Package { get; init; }

    /// <summary>Its manifest, from the clone's root.</summary>
    public required string Manifest { get; init; }

    /// <summary>The unit that runs the program.</summary>
    public required string Service { get; init; }

    /// <summary>All of its units, the one that an administrator enables first.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    /// <summary>A page that names the version.</summary>
    public required string Page { get; init; }

    /// <summary>A configuration file.</summary>
    public required string Conffile { get; init; }

    /// <summary>A file that the service writes.</summary>
    public required string Data { get; init; }

    /// <summary>The first release.</summary>
    public string First => Release("1.0.0");

    /// <summary>The release after it.</summary>
    public string Second => Release("1.1.0");

    /// <summary>Waits until the page is served by a version.</summary>
    public void MustServe(LabHost host, string version) => Until.Holds(
        $"{Page} is served by version {version}",
        () => host.Run($"curl --silent --max-time 20 --fail {Page}") is { Succeeded: true } page && page.Output.Contains(version, StringComparison.Ordinal),
        evidence: () => host.Run($"curl --silent --show-error --max-time 20 {Page}; systemctl status --no-pager --full {string.Join(' ', Units)}").Everything);

    private string Release(string version) => Workshop.Build(Manifest, version, Package).Single();
}
