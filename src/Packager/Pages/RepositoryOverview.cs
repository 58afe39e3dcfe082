using System.Collections.Immutable;

namespace Packager.Pages;

/// <summary>What a repository's first page tells.</summary>
public sealed record RepositoryOverview
{
    /// <summary>The repository's <c>Origin</c>: file names begin with it.</summary>
    public required string Origin { get; init; }

    /// <summary>What people call it; its <c>Label</c> as a rule.</summary>
    public required string Title { get; init; }

    /// <summary>A sentence on what is in it; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where clients find it, with a slash at the end; empty where that is not known: the page then takes the address it is shown at.</summary>
    public string Url { get; init; } = "";

    /// <summary>The signing key's fingerprint, in hexadecimal digits; empty while nothing is signed.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>When a channel changed last.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>The channels, the one that most people want first.</summary>
    public ImmutableArray<ChannelOverview> Channels { get; init; } = [];

    /// <summary>The packages, sorted by name; of very many those that changed last.</summary>
    public ImmutableArray<PackageOverview> Packages { get; init; } = [];

    /// <summary>Whether there are more packages than are listed.</summary>
    public bool HasMore { get; init; }

    /// <summary>The installers for Windows, the newest first.</summary>
    public ImmutableArray<InstallerOverview> Installers { get; init; } = [];
}

/// <summary>A channel of a repository.</summary>
/// <param name="Name">For example <c>production</c>.</param>
/// <param name="Purpose">A few words; may be empty.</param>
/// <param name="Suites">Its suites: one, or one per release of the distribution.</param>
public sealed record ChannelOverview(string Name, string Purpose, ImmutableArray<SuiteOverview> Suites);

/// <summary>A suite of a channel.</summary>
/// <param name="Suite">As <c>Suites:</c> names it.</param>
/// <param name="Release">The only release it is for, as <c>debian/12</c>; empty when it is for any.</param>
/// <param name="Components">Its components.</param>
public sealed record SuiteOverview(string Suite, string Release, ImmutableArray<string> Components);

/// <summary>A package in the list.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Summary">Its description's first line.</param>
/// <param name="Releases">The highest version in each channel.</param>
/// <param name="Changed">When it came or changed last.</param>
public sealed record PackageOverview(string Name, string Summary, ImmutableArray<ChannelVersion> Releases, DateTimeOffset Changed);

/// <summary>What a channel holds of a package.</summary>
/// <param name="Channel">The channel's name.</param>
/// <param name="Version">The version.</param>
public sealed record ChannelVersion(string Channel, string Version);

/// <summary>An installer for Windows.</summary>
/// <param name="Name">The product's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Platform">For example <c>x64</c>.</param>
/// <param name="Channels">The channels it is in.</param>
/// <param name="Path">Where it lies, relative to the repository's root.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">In hexadecimal digits.</param>
/// <param name="Manifest">Where its winget manifest lies, relative to the repository's root; empty without one.</param>
public sealed record InstallerOverview(string Name, string Version, string Platform, ImmutableArray<string> Channels, string Path, long Size, string Sha256, string Manifest);
