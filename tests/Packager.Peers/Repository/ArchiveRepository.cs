using System.Diagnostics;
using Packager.Apt;
using Packager.Apt.Tests;
using Packager.Model;
using Packager.Storage;

namespace Packager.Peers.Repository;

/// <summary>Packages of the Debian archive in a repository of ours, and other tools beside it over the same files.</summary>
public sealed class ArchiveRepository : IDisposable
{
    private const int Seed = 20261122;
    private const int Packages = 500;
    private const long Largest = 300_000;
    private const string Channel = "sid";
    private readonly AptRepository _repository;
    private readonly string _folder = Directory.CreateTempSubdirectory("packager-peers-").FullName;

    /// <summary>Draws and publishes.</summary>
    public ArchiveRepository()
    {
        Storage = new FolderStorage(_folder);
        _repository = new AptRepository(Storage, new RepositorySettings { Origin = "Peers", HasTranslations = false }, new PaperSigner(), new Publisher { Owner = "peers", Host = "here", Process = 1 });
        _repository.Publish(new PublishRequest { Channel = Channel, Files = [.. ArchiveSample.Draw(Seed, Packages, Largest)] }, []);
    }

    /// <summary>What was published.</summary>
    public IStorage Storage { get; }

    /// <summary>A file of the repository as text.</summary>
    public string Text(string path) => File.ReadAllText(Path.Combine(_folder, path));

    /// <summary>What apt-ftparchive prints in the repository's folder.</summary>
    public string FtpArchive(params string[] arguments) => Run("apt-ftparchive", 0, ["--quiet=2", .. arguments]);

    /// <summary>What dose-debcheck reports of the repository's packages when a distribution has what an index says; some cannot be installed.</summary>
    public string Debcheck(string baseIndex) =>
        Run("dose-debcheck", 1, ["--deb-native-arch=amd64", "--deb-ignore-essential", "--failures", "--explain", "--fg", $"dists/{Channel}/main/binary-amd64/Packages", "--bg", baseIndex]);

    /// <summary>What stands in the way of promoting every package to an empty channel of the same distribution.</summary>
    public IReadOnlyCollection<Diagnostic> Promotion(string baseIndex) =>
        Assert.Throws<UserFaultException>(() => _repository.Promote(new PromoteRequest { From = Channel, To = "next", Base = [baseIndex] }, [])).Diagnostics;

    private string Run(string program, int exitCode, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = _folder };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(exitCode, process.ExitCode);
        return output;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
