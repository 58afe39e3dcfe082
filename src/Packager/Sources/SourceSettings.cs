using System.Collections.Immutable;

namespace Packager.Sources;

/// <summary>What somebody asked for about a source package, besides the packages themselves.</summary>
public sealed record SourceSettings
{
    /// <summary>The series to make it for; each gets a version of its own.</summary>
    public required ImmutableArray<string> Series { get; init; }

    /// <summary>Whether it is signed.</summary>
    public bool Signs { get; init; } = true;

    /// <summary>Which of gpg's private keys signs: an id, a fingerprint or a mail address; null for the maintainer's.</summary>
    public string? Key { get; init; }

    /// <summary>The file of the private key; null for gpg's own keyring.</summary>
    public string? KeyFile { get; init; }

    /// <summary>Whether upstream tarballs of this version that stand in the output folder are taken as they are.</summary>
    public bool KeepsUpstream { get; init; }

    /// <summary>Packager's own version, which the .buildinfo names.</summary>
    public required string PackagerVersion { get; init; }
}
