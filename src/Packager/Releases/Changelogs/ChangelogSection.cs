using System.Collections.Immutable;

namespace Packager.Releases.Changelogs;

/// <summary>What a source of changelogs says about one release; what it leaves out is filled in by <see cref="ChangelogHistory"/>.</summary>
/// <param name="Version">As its author wrote it; null for what is not released yet.</param>
/// <param name="Date">When it was released.</param>
/// <param name="Changes">One sentence each.</param>
internal sealed record ChangelogSection(string? Version, DateTimeOffset? Date, ImmutableArray<string> Changes)
{
    /// <summary><c>Name &lt;mail&gt;</c>.</summary>
    public string? Author { get; init; }

    /// <summary>For example <c>unstable</c>.</summary>
    public string? Distribution { get; init; }

    /// <summary>For example <c>medium</c>.</summary>
    public string? Urgency { get; init; }
}
