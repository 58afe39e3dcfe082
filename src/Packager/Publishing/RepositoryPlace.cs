using Packager.Apt;
using Packager.Manifest;
using Packager.Model;
using Packager.Releases;
using Packager.Storage;
using Packager.Templates;

namespace Packager.Publishing;

/// <summary>A repository as the manifest's <c>repository</c> block, the environment and the command line describe it.</summary>
public sealed record RepositoryPlace
{
    /// <summary>Where a repository lives unless somebody says otherwise.</summary>
    public const string UsualFolder = "artifacts/repository";

    /// <summary>The origin of a repository that nobody named.</summary>
    private const string Nameless = "local";

    /// <summary>The folder that it lives in, or its address on a host: <c>sftp://user@host/path</c>.</summary>
    public required string Folder { get; init; }

    /// <summary>What it is.</summary>
    public required RepositorySettings Settings { get; init; }

    /// <summary>Where its keys are.</summary>
    public required RepositoryKeySettings Keys { get; init; }

    /// <summary>Where users find it; null when nobody said.</summary>
    public string? Url { get; init; }

    /// <summary>Who answers for it; null when nobody said.</summary>
    public string? Maintainer { get; init; }

    /// <summary>What its packages may be used for, an SPDX expression; null when nobody said.</summary>
    public string? License { get; init; }

    /// <summary>The templates of its page.</summary>
    public TemplateStore Templates { get; init; } = TemplateStore.BuiltIn;

    /// <summary>Whether it has a web page.</summary>
    public bool HasPage { get; init; } = true;

    /// <summary>The moment that SOURCE_DATE_EPOCH sets for what is done to it; null for the clock's.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Where it lives.</summary>
    public IStorage Open() => RepositoryStorage.Open(Folder);

    /// <summary>The same with another origin.</summary>
    /// <param name="origin">Who publishes.</param>
    /// <param name="bag">Receives PKG4023 for what cannot stand in a Release file.</param>
    public RepositoryPlace WithOrigin(string origin, DiagnosticBag bag) => RepositorySectionReading.Line(new(origin, new("--origin", 0, 0)), bag) is null ? this : this with { Settings = Settings with { Origin = origin }, Keys = Keys with { Origin = origin } };

    /// <summary>Reads it.</summary>
    /// <param name="manifest">The manifest's path; null for none.</param>
    /// <param name="environment">The environment's variables.</param>
    /// <param name="bag">Receives the manifest's faults as far as they concern the repository, and PKG4005, PKG4023 and PKG1130.</param>
    public static RepositoryPlace Read(string? manifest, IReadOnlyDictionary<string, string> environment, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        var bound = manifest is null ? null : Bind(manifest, environment, bag);
        var section = bound?.Repository ?? new RepositorySection();
        var settings = RepositorySectionReading.Settings(section, bound?.Folder ?? "", section.Origin?.Value ?? bound?.Name?.Value ?? Nameless, bag);
        var (url, hasPage) = (RepositorySectionReading.Address(section.Url, bag), section.Page?.Value ?? true);
        return new RepositoryPlace
        {
            Folder = section.Folder?.Value ?? UsualFolder, Url = url, Settings = settings with { Changelogs = url is not null && hasPage ? ChangelogShelf.Template(url) : null }, Maintainer = bound?.Maintainer?.Value, License = bound?.License?.Value,
            Date = ReleaseDate.OfEnvironment(environment, bag), HasPage = hasPage, Templates = bound is null ? TemplateStore.BuiltIn : TemplateStore.Open(bound.Folder, bound.Templates, bag),
            Keys = RepositoryKeySettings.From(settings.Origin, [.. section.Key.Select(key => key.Value)], environment),
        };
    }

    private static PackageManifest? Bind(string manifest, IReadOnlyDictionary<string, string> environment, DiagnosticBag bag) =>
        ManifestReader.ReadFile(manifest, environment, bag) is { Selections: [var first, ..] } file ? file.BindRepository(first, bag) : null;
}
