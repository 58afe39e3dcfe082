namespace Packager.Lab.Harness;

/// <summary>apt with folders of its own: it fetches from a repository and installs nothing on this machine.</summary>
public sealed class AptClient : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("packager-lab-apt-").FullName;
    private readonly string[] _options;

    /// <summary>Sets it up.</summary>
    /// <param name="url">Where the repository is.</param>
    /// <param name="suite">The channel.</param>
    /// <param name="keyring">The public keys, in ASCII armour.</param>
    public AptClient(string url, string suite, string keyring)
    {
        foreach (var folder in new[] { "etc/apt.conf.d", "etc/preferences.d", "etc/sources.list.d", "state/lists/partial", "cache/archives/partial" }) Directory.CreateDirectory(Path.Combine(_folder, folder));
        File.WriteAllText(Path.Combine(_folder, "status"), "");
        File.WriteAllText(Path.Combine(_folder, "etc/sources.list.d/lab.sources"), $"Types: deb\nURIs: {url}\nSuites: {suite}\nComponents: main\nSigned-By: {keyring}\n");
        _options =
        [
            "-o", $"Dir::Etc={_folder}/etc", "-o", $"Dir::State={_folder}/state", "-o", $"Dir::State::status={_folder}/status", "-o", $"Dir::Cache={_folder}/cache",
            "-o", "APT::Sandbox::User=root", "-o", "APT::Architecture=amd64", "-o", "APT::Architectures=amd64", "-o", "APT::Update::Error-Mode=any", "-o", "Acquire::http::Proxy=DIRECT", "-o", "Acquire::Retries=0",
        ];
    }

    /// <summary>apt-get update; an error or a warning is what it says, else null.</summary>
    public string? Update()
    {
        var result = HostCommand.Run("apt-get", ["update", .. _options]);
        return result.Succeeded && !result.Error.Contains("W:", StringComparison.Ordinal) ? null : result.Everything;
    }

    /// <summary>apt-get install of the newest version, up to the point where dpkg would begin; what went wrong, else null.</summary>
    public string? Fetch(string package)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_folder, "cache/archives"), "*.deb")) File.Delete(file);
        var result = HostCommand.Run("apt-get", ["install", "--yes", "--download-only", .. _options, package]);
        return result.Succeeded ? null : result.Everything;
    }

    /// <summary>apt-get download of the newest version, without what it depends on; what went wrong, else null.</summary>
    public string? Download(string package)
    {
        var archives = Path.Combine(_folder, "cache/archives");
        foreach (var file in Directory.EnumerateFiles(archives, "*.deb")) File.Delete(file);
        var result = HostCommand.Run("sh", ["-c", "cd \"$1\" && shift && exec apt-get download \"$@\"", "download", archives, .. _options, package]);
        return result.Succeeded ? null : result.Everything;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
