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

        MustBePhased(host, _repository.Package("hello", "1.2"));
    }

    /// <summary>A version that is for none of a hundred machines stays away until it is for all; in between, it is for some. Which, depends on a machine's id: of ids by chance, one in 101 takes even 0 %.</summary>
    private void MustBePhased(LabHost host, string package)
    {
        const string Upgrade = "apt-get upgrade --yes --option APT::Machine-ID=";
        host.Must("apt-get install --yes hello=1.1");
        Phase("0%");
        host.Must($"{Upgrade}{1:x32}");
        Assert.Equal("1.1", host.PackageVersion("hello"));
        Phase("50%");
        var upgraded = Enumerable.Range(1, 40).Count(machine => host.Must($"{Upgrade}{machine:x32} --simulate").Contains("Inst hello [1.1] (1.2", StringComparison.Ordinal));
        Assert.InRange(upgraded, 5, 35);
        Phase("100%");
        host.Must("apt-get upgrade --yes");
        Assert.Equal("1.2", host.PackageVersion("hello"));

        void Phase(string percentage)
        {
            _repository.Do("publish", "--channel", "qa", "--phase", percentage, package);
            Serve(host);
            Updated(host);
        }
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
        Assert.Contains("* Say 1.0.", host.Must("apt-get changelog --option Acquire::Changelogs::AlwaysOnline=true hello"), StringComparison.Ordinal);
    }

    [Theory, OnEachRelease]
    public void IsPublishedToAHostOverSsh(DebianRelease release)
    {
        var command = Workshop.Build("packaging/packager.yaml").Single();
        using var host = Booted(release);
        host.Install(command).OrFail();
        TakeLogins(host);
        host.Write("/root/lab/packager.yaml", File.ReadAllText(_repository.Manifest).Replace(_repository.SecretKey, host.CopyIn(_repository.SecretKey, "/root/lab"), StringComparison.Ordinal));
        var publish = "packager publish --manifest /root/lab/packager.yaml --repository sftp://deploy@127.0.0.1/var/www/html --channel qa ";
        host.Must(publish + host.CopyIn(_repository.Package("hello", "1.0")));
        Add(host, "qa");
        Updated(host);
        host.Must("apt-get install --yes hello");
        host.Must(publish + host.CopyIn(_repository.Package("hello", "1.1")));
        Updated(host);
        host.Must("apt-get upgrade --yes");
        Assert.Equal("1.1", host.PackageVersion("hello"));

        host.Must("rm /home/deploy/.ssh/authorized_keys");
        var refused = host.Run(publish + host.CopyIn(_repository.Package("hello", "1.2")));
        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("Permission denied", refused.Error, StringComparison.Ordinal);
    }

    /// <summary>OpenSSH's server takes one user's key, who may write what the web server serves.</summary>
    private static void TakeLogins(LabHost host)
    {
        host.Write("/root/.ssh/config", "Host 127.0.0.1\n  BatchMode yes\n");
        host.Must("useradd --create-home --shell /bin/sh deploy && rm -rf /var/www/html && install -d -o deploy /var/www/html");
        host.Must("ssh-keygen -q -t ed25519 -N '' -f /root/.ssh/id_ed25519 && install -d -m 700 -o deploy /home/deploy/.ssh && install -m 600 -o deploy /root/.ssh/id_ed25519.pub /home/deploy/.ssh/authorized_keys");
        host.Must("systemctl start ssh && sed 's/^/127.0.0.1 /' /etc/ssh/ssh_host_ed25519_key.pub >/root/.ssh/known_hosts");
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
        var host = Booted(release);
        Serve(host);
        return host;
    }

    private static LabHost Booted(DebianRelease release)
    {
        var host = LabHost.Boot(BaseRecipe.WithWebServer(release));
        host.Must("rm -f /etc/apt/sources.list /etc/apt/sources.list.d/*");
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
