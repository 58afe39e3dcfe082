namespace Packager.Apt.Tests;

/// <summary>apt itself with folders of its own: it reads a repository of this machine, in a folder or behind a web server, and installs nothing on it.</summary>
internal sealed class RealApt : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string[] _options;

    public RealApt(string repository, string suite, string keyring, string components = "main", string types = "deb")
    {
        foreach (var folder in (string[])["etc/apt.conf.d", "etc/preferences.d", "etc/sources.list.d", "state/lists/partial", "cache/archives/partial"]) Directory.CreateDirectory(_folder[folder]);
        File.WriteAllText(_folder["status"], "");
        File.WriteAllText(_folder["etc/sources.list.d/test.sources"], $"Types: {types}\nURIs: {(repository.StartsWith('/') ? "file:" : "")}{repository}\nSuites: {suite}\nComponents: {components}\nSigned-By: {keyring}\n");
        _options =
        [
            "-o", $"Dir::Etc={_folder["etc"]}", "-o", $"Dir::State={_folder["state"]}", "-o", $"Dir::State::status={_folder["status"]}", "-o", $"Dir::Cache={_folder["cache"]}",
            "-o", "APT::Sandbox::User=root", "-o", "APT::Architecture=amd64", "-o", "APT::Architectures=amd64", "-o", "APT::Update::Error-Mode=any", "-o", "Acquire::Languages=en", "-o", "Acquire::Check-Valid-Until=true", "-o", "Acquire::Check-Date=true",
        ];
    }

    public (int ExitCode, string Output, string Talk) Try(string program, params string[] arguments) => Tool.Try(program, [.. _options, .. arguments]);

    public string Run(string program, params string[] arguments) => Tool.Run(program, [.. _options, .. arguments]);

    /// <summary>Updates, and does not put up with a warning.</summary>
    public void Update()
    {
        var (code, output, talk) = Try("apt-get", "update");
        Assert.True(code == 0 && !talk.Contains("W:", StringComparison.Ordinal), $"{code}\n{output}\n{talk}");
    }

    public void Dispose() => _folder.Dispose();
}
