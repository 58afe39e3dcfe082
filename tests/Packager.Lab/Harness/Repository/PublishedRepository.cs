using System.Diagnostics;
using System.Globalization;

namespace Packager.Lab.Harness;

/// <summary>An apt repository that the compiled <c>packager</c> publishes, with a key of its own that expires with the scenario.</summary>
public sealed class PublishedRepository : IDisposable
{
    private const string Origin = "Lab";
    private readonly string _folder = Directory.CreateTempSubdirectory("packager-lab-repository-").FullName;

    /// <summary>Makes a key; there is no repository before the first package.</summary>
    public PublishedRepository(string url)
    {
        Manifest = Path.Combine(_folder, "packager.yaml");
        MakeKey();
        File.WriteAllText(Manifest, string.Create(CultureInfo.InvariantCulture, $$"""
            packager: 1
            name: lab
            version: "1.0"
            maintainer: Lab <lab@example.com>
            description: a repository
            license: MIT
            repository: { origin: {{Origin}}, label: Packages of the lab, url: "{{url}}", location: "{{Root}}", key: "{{SecretKey}}" }

            """));
    }

    /// <summary>The manifest that describes it.</summary>
    public string Manifest { get; }

    /// <summary>The repository's folder.</summary>
    public string Root => Path.Combine(_folder, "repository");

    /// <summary>Publishes files into a channel.</summary>
    public void Publish(string channel, params IEnumerable<string> files) => Workshop.Packager([.. (string[])["publish", "--manifest", Manifest, "--channel", channel], .. files]);

    /// <summary>Runs another verb of repositories.</summary>
    public string[] Do(string verb, params IEnumerable<string> arguments) => Workshop.Packager([.. (string[])[verb, "--manifest", Manifest], .. arguments]);

    /// <summary>Starts a verb of the command as its package brings it, which is as fast as for a user.</summary>
    public Process Start(string verb, params IEnumerable<string> arguments)
    {
        var process = Process.Start(new ProcessStartInfo(InstalledCommand.Path, Line(verb, arguments)) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Runs a verb of the same command, whatever comes of it.</summary>
    public CommandResult Try(string verb, params IEnumerable<string> arguments) => HostCommand.Run(InstalledCommand.Path, Line(verb, arguments));

    /// <summary>The secret key, in ASCII armour.</summary>
    public string SecretKey => Path.Combine(_folder, "key.asc");

    /// <summary>The public key, in ASCII armour.</summary>
    public string PublicKey => Path.Combine(Root, "lab-archive-keyring.asc");

    /// <summary>Makes a small package for every architecture.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="version">Its version.</param>
    /// <param name="relations">Fields of relations, each with its line's end.</param>
    /// <param name="bytes">How many bytes of noise it holds besides.</param>
    public string Package(string name, string version, string relations = "", int bytes = 0)
    {
        var tree = Path.Combine(_folder, $"{name}-{version}");
        Directory.CreateDirectory(Path.Combine(tree, "DEBIAN"));
        Directory.CreateDirectory(Path.Combine(tree, "usr/share", name));
        Directory.CreateDirectory(Path.Combine(tree, "usr/share/doc", name));
        File.WriteAllText(Path.Combine(tree, "usr/share", name, "version"), version + "\n");
        File.WriteAllText(Path.Combine(tree, "usr/share/doc", name, "changelog"), $"{name} ({version}) unstable; urgency=medium\n\n  * Say {version}.\n\n -- Lab <lab@example.com>  Sat, 21 Nov 2026 12:00:00 +0000\n");
        File.WriteAllText(Path.Combine(tree, "DEBIAN/control"),
            $"Package: {name}\nVersion: {version}\nArchitecture: all\nMaintainer: Lab <lab@example.com>\nSection: misc\nPriority: optional\n{relations}Description: tells its version\n It does nothing else.\n");
        if (bytes > 0) File.WriteAllBytes(Path.Combine(tree, "usr/share", name, "noise"), Noise(bytes));
        var package = Path.Combine(_folder, $"{name}_{version}_all.deb");
        HostCommand.Run("dpkg-deb", "--root-owner-group", "-Zgzip", "--build", tree, package).OrFail();
        return package;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private IEnumerable<string> Line(string verb, IEnumerable<string> arguments) =>
        [verb, "--manifest", Manifest, .. verb == "publish" ? new[] { "--no-page" } : [], .. arguments];

    private static byte[] Noise(int bytes)
    {
        var noise = new byte[bytes];
        new Random(1).NextBytes(noise);
        return noise;
    }

    private void MakeKey()
    {
        var home = Directory.CreateDirectory(Path.Combine(_folder, "gnupg")).FullName;
        HostCommand.Run("chmod", "700", home).OrFail();
        HostCommand.Run("gpg", "--homedir", home, "--batch", "--quiet", "--passphrase", "", "--quick-generate-key", "Lab <lab@example.com>", "ed25519", "sign", "1y").OrFail();
        HostCommand.Run("gpg", "--homedir", home, "--batch", "--armor", "--output", SecretKey, "--export-secret-keys", "lab@example.com").OrFail();
        HostCommand.Run("gpgconf", "--homedir", home, "--kill", "all");
    }
}
