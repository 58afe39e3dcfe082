using Packager.Model;

namespace Packager.Apt;

/// <summary>Packages as people name them: <c>name</c>, <c>name=version</c> or <c>name:architecture=version</c>.</summary>
/// <param name="Name">The package.</param>
/// <param name="Architecture">The architecture; null for all of them.</param>
/// <param name="Version">The version; null for any.</param>
public sealed record PackageSelector(string Name, string? Architecture, string? Version)
{
    /// <summary>Reads one.</summary>
    public static PackageSelector Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (name, version) = text.IndexOf('=') is >= 0 and var equals ? (text[..equals], text[(equals + 1)..]) : (text, null);
        return name.IndexOf(':') is >= 0 and var colon ? new(name[..colon], name[(colon + 1)..], version) : new(name, null, version);
    }

    /// <summary>Whether it means a package.</summary>
    public bool Matches(PackageKey key) => key.Name == Name && (Architecture is null || key.Architecture == Architecture) && (Version is null || key.Version == Version);

    /// <inheritdoc/>
    public override string ToString() => Name + (Architecture is null ? "" : ":" + Architecture) + (Version is null ? "" : "=" + Version);

    internal UserFaultException NoMatch(string channel) =>
        new(RepositoryFaults.NothingMatches.At(SourceLocation.None, $"'{channel}' has no '{TerminalText.OneLine(ToString())}'", $"'packager history --channel {channel}' tells what came and went"));
}
