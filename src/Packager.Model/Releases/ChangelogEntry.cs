using System.Collections.Immutable;

namespace Packager.Model;

/// <summary>What changed in one release.</summary>
/// <param name="Version">The upstream version as its author wrote it.</param>
/// <param name="Date">When it was released.</param>
/// <param name="Author"><c>Name &lt;mail&gt;</c>.</param>
/// <param name="Changes">One sentence each.</param>
/// <param name="Distribution">For example <c>unstable</c>.</param>
/// <param name="Urgency">For example <c>medium</c>.</param>
public sealed record ChangelogEntry(
    string Version, DateTimeOffset Date, string Author, ImmutableArray<string> Changes,
    string Distribution = "unstable", string Urgency = "medium");
