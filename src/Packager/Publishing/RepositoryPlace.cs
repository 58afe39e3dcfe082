using Packager.Apt;
using Packager.Model;
using Packager.Storage;

namespace Packager.Publishing;

/// <summary>A repository as the manifest's <c>repository</c> block, the environment and the command line describe it.</summary>
public sealed record RepositoryPlace
{
    /// <summary>The origin of a repository that nobody named.</summary>
    private const string Nameless = "local";

    /// <summary>The folder that it lives in, or its address on a host: <c>sftp://user@host/path</c>.</summary>
    public required string Folder { get; init; }

    /// <summary>What it is.</summary>
    public required RepositorySettings Settings { get; init; }

    /// <summary>Where its keys are.</summary>
    public required RepositoryKeySettings Keys { get; init; }

    /// <summary>Where it lives.</summary>
    public IStorage Open() => RepositoryStorage.Open(Folder);

    /// <summary>The same with another origin.</summary>
    public RepositoryPlace WithOrigin(string origin) => this with { Settings = Settings with { Origin = origin }, Keys = Keys with { Origin = origin } };

    /// <summary>Reads it.</summary>
    /// <param name="manifest">The manifest's path; null for none.</param>
    /// <param name="environment">The environment's variables.</param>
    /// <param name="bag">Receives the manifest's faults, and PKG4023.</param>
    public static RepositoryPlace Read(string? manifest, IReadOnlyDictionary<string, string> environment, DiagnosticBag bag)
    {
        var origin = Nameless;
        return new RepositoryPlace
        {
            Folder = "artifacts/repository", Settings = new RepositorySettings { Origin = origin }, Keys = RepositoryKeySettings.From(origin, [], environment),
        };
    }
}
