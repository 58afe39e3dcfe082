namespace Packager.Lab.Scenarios;

/// <summary>A repository behind a web server, as apt of each release sees it.</summary>
public sealed class AptOnEachRelease : IDisposable
{
    private const string Url = "http://127.0.0.1";
    private readonly PublishedRepository _repository = new(Url);

    [Theory, OnEachRelease]
    public void InstallsAndUpgradesFromTheSourcesFile(DebianRelease release)
    {
        _repository.Publish("qa", _repository.Package("hello", "1.0"));
        using var host = Served(release);
        host.Must($"curl -fsSLo /etc/apt/sources.list.d/lab.sources {Url}/lab-qa.sources");
        Updated(host);
        host.Must("apt-get install --yes hello");
        _repository.Publish("qa", _repository.Package("hello", "1.1"));
        Serve(host);
        Updated(host);
        host.Must("apt-get upgrade --yes");
        Assert.Equal("1.1", host.Must("cat /usr/share/hello/version"));
        host.Must("apt-get install --yes --allow-downgrades hello=1.0");
    }

    [Theory, OnEachApt]
    public void InstallsWithTheKeyApart(DebianRelease release)
    {
        _repository.Publish("production", _repository.Package("hello", "1.0"));
        using var host = Served(release);
        Add(host, "production");
        Updated(host);
        host.Must("apt-get install --yes hello");
        Assert.Contains("It does nothing else.", host.Must("apt-cache show hello"), StringComparison.Ordinal);
    }

    [Theory, OnEachApt]
    public void PromotesToTheOtherChannelAlone(DebianRelease release)
    {
        _repository.Publish("qa", _repository.Package("hello", "1.0"), _repository.Package("world", "1.0", "Depends: hello\n"));
        _repository.Do("promote", "--from", "qa", "--to", "production", "--package", "hello");
        using var host = Served(release);
        Add(host, "production");
        Updated(host);
        host.Must("apt-get install --yes hello");
        Assert.False(host.Run("apt-get install --yes world").Succeeded);
    }

    [Theory, OnEachApt]
    public void PinsByOrigin(DebianRelease release)
    {
        _repository.Publish("qa", _repository.Package("hello", "1.0"), _repository.Package("hello", "2.0"));
        using var host = Served(release);
        Add(host, "qa");
        host.Write("/etc/apt/preferences.d/lab", "Package: hello\nPin: version 1.*\nPin-Priority: 990\n\nPackage: *\nPin: release o=Lab\nPin-Priority: 100\n");
        Updated(host);
        host.Must("apt-get install --yes hello");
        Assert.Equal("1.0", host.PackageVersion("hello"));
    }

    [Theory, OnEachApt]
    public void RefusesAnotherKey(DebianRelease release)
    {
        using var other = new PublishedRepository(Url);
        other.Publish("qa", other.Package("other", "1.0"));
        _repository.Publish("qa", _repository.Package("hello", "1.0"));
        using var host = Served(release);
        host.Write("/usr/share/keyrings/other.asc", File.ReadAllText(Path.Combine(other.Root, "lab-archive-keyring.asc")));
        host.Write("/etc/apt/sources.list.d/lab.sources", $"Types: deb\nURIs: {Url}\nSuites: qa\nComponents: main\nSigned-By: /usr/share/keyrings/other.asc\n");
        var update = host.Run("apt-get update");
        Assert.Contains("NO_PUBKEY", update.Everything.Replace("Missing key", "NO_PUBKEY", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.False(host.Run("apt-get install --yes hello").Succeeded);
    }

    public void Dispose() => _repository.Dispose();

    private static void Add(LabHost host, string channel)
    {
        host.Must($"curl -fsSLo /usr/share/keyrings/lab-archive-keyring.pgp {Url}/lab-archive-keyring.pgp");
        host.Write("/etc/apt/sources.list.d/lab.sources", $"Types: deb\nURIs: {Url}\nSuites: {channel}\nComponents: main\nSigned-By: /usr/share/keyrings/lab-archive-keyring.pgp\n");
    }

    private LabHost Served(DebianRelease release)
    {
        var host = LabHost.Boot(BaseRecipe.WithWebServer(release));
        host.Must("rm -f /etc/apt/sources.list /etc/apt/sources.list.d/*");
        Serve(host);
        return host;
    }

    private void Serve(LabHost host)
    {
        host.CopyInFolder(_repository.Root, "/var/www/html");
        Until.Holds("the web server answers", () => host.Run($"curl -fsS {Url}/index.html").Succeeded);
    }

    // A warning of apt's, such as one of a weak key, is as bad as an error.
    private static void Updated(LabHost host)
    {
        var update = host.Run("apt-get update").OrFail();
        Assert.DoesNotContain("W:", update.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("E:", update.Everything, StringComparison.Ordinal);
    }
}
