using System.Collections.Immutable;

namespace Packager.Model;

/// <summary>One release of an application, whatever the format: what it is called, which version it has, when it was made.</summary>
/// <param name="Name">The application's name.</param>
/// <param name="Version">The upstream version as its author wrote it, for example <c>1.2.3-beta.1</c>.</param>
/// <param name="Date">The one moment that every artifact carries; seconds are kept, fractions are not.</param>
/// <param name="Changelog">Newest first; never empty.</param>
public sealed record Release(string Name, string Version, DateTimeOffset Date, ImmutableArray<ChangelogEntry> Changelog);
