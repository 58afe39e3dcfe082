using System.Diagnostics;
using Packager.Apt;
using Packager.Apt.Tests;
using Packager.Storage;

namespace Packager.Peers.Repository;

/// <summary>Packages of the Debian archive in a repository of ours, and apt-ftparchive beside it over the same pool.</summary>
public sealed class ArchiveRepository : IDisposable
{
    private const int Seed = 20261122;
    private const int Packages = 500;
    private const long Largest = 300_000;
    private readonly string _folder = Directory.CreateTempSubdirectory("packager-peers-").FullName;

    /// <summary>Draws and publishes.</summary>
    public ArchiveRepository()
    {
        Storage = new FolderStorage(_folder);
        var repository = new AptRepository(Storage, new RepositorySettings { Origin = "Peers", HasTranslations = false }, new PaperSigner(), new Publisher { Owner = "peers", Host = "here", Process = 1 });
        repository.Publish(new PublishRequest { Channel = "sid", Files = [.. ArchiveSample.Draw(Seed, Packages, Largest)] }, []);
    }

    /// <summary>What was published.</summary>
    public IStorage Storage { get; }

    /// <summary>A file of the repository as text.</summary>
    public string Text(string path) => File.ReadAllText(Path.Combine(_folder, path));

    /// <summary>What apt-ftparchive prints in the repository's folder.</summary>
    public string FtpArchive(params string[] arguments)
    {
        var start = new ProcessStartInfo("apt-ftparchive", ["--quiet=2", .. arguments]) { RedirectStandardOutput = true, WorkingDirectory = _folder };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
