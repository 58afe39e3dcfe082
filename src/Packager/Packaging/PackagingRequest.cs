using System.Collections.Immutable;

namespace Packager.Packaging;

/// <summary>What somebody asked for: which manifest, which of its packages, where to put them. Everything that comes from the machine is in here, so the steps below read nothing by themselves.</summary>
public sealed record PackagingRequest
{
    /// <summary>The manifest's path as it was given; it is the name that diagnostics show.</summary>
    public required string Manifest { get; init; }

    /// <summary>The folder for artifacts; made when it is missing.</summary>
    public required string Output { get; init; }

    /// <summary>A version that stands in for the manifest's.</summary>
    public string? Version { get; init; }

    /// <summary>The series of a distribution that a source package is made for; null for a package of our own making.</summary>
    public SeriesName? Series { get; init; }

    /// <summary>Names of the packages to make; all when empty.</summary>
    public ImmutableArray<string> Packages { get; init; } = [];

    /// <summary>Formats (<c>deb</c>) or targets (<c>deb/amd64</c>) to make; all when empty.</summary>
    public ImmutableArray<string> Formats { get; init; } = [];

    /// <summary>Whether earlier outputs and compressed blocks may be used again.</summary>
    public bool UseCache { get; init; } = true;

    /// <summary>How many threads compress; the bytes do not depend on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Whether <c>packager.lock</c> may not change.</summary>
    public bool Locked { get; init; }

    /// <summary>Environment variables, for interpolation and SOURCE_DATE_EPOCH.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>The current time, against which the validity of a signing certificate is checked; it shows in no artifact.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>Whether the payload is signed where the manifest asks for it; only what is packed needs that.</summary>
    public bool SignsPayload { get; init; }

    /// <summary>Receives lines for people.</summary>
    public Action<string> Talk { get; init; } = static _ => { };

    /// <summary>Where compiled output, stamps and caches are kept.</summary>
    public string WorkFolder => Path.Combine(Path.GetFullPath(Output), "obj");
}
