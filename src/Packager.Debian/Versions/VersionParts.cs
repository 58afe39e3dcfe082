using Packager.Model;

namespace Packager.Debian;

/// <summary>What a manifest says about a version, before it becomes Debian's.</summary>
/// <param name="Version">As its author wrote it, for example <c>v1.2.3-beta.1</c>.</param>
public sealed record VersionParts(Located<string> Version)
{
    /// <summary>A label that makes it earlier; stands in for the version's own.</summary>
    public Located<string>? Prerelease { get; init; }

    /// <summary>Build metadata; stands in for the version's own.</summary>
    public Located<string>? Metadata { get; init; }

    /// <summary>The Debian revision.</summary>
    public Located<string>? Revision { get; init; }

    /// <summary>The epoch.</summary>
    public Located<string>? Epoch { get; init; }
}
