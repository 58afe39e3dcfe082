using Packager.Debian;

namespace Packager.Apt;

/// <summary>A package of a channel.</summary>
/// <param name="Component">Its component.</param>
/// <param name="Key">Name, version and architecture.</param>
/// <param name="Stanza">What the index says about it.</param>
public sealed record ListedPackage(string Component, PackageKey Key, ControlStanza Stanza);
