using System.Collections.Immutable;

namespace Packager.Apt;

/// <summary>One state of a channel, as it was published.</summary>
public sealed record Generation
{
    /// <summary>Counted from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The id of the state before; null for the first.</summary>
    public string? Parent { get; init; }

    /// <summary>The Date of its Release file.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>What made it, for people.</summary>
    public required string Event { get; init; }

    /// <summary>The Release's Origin, Label and Codename.</summary>
    public required SuiteIdentity Identity { get; init; }

    /// <summary>Its architectures, without <c>all</c>.</summary>
    public required ImmutableArray<string> Architectures { get; init; }

    /// <summary>Its components.</summary>
    public required ImmutableArray<string> Components { get; init; }

    /// <summary>Its indexes.</summary>
    public required ImmutableArray<IndexFiles> Indexes { get; init; }

    /// <summary>The Release file.</summary>
    public required string Release { get; init; }

    /// <summary>Release.gpg.</summary>
    public string Signature { get; init; } = "";

    /// <summary>How many packages it added, and how many it took away.</summary>
    public int Added { get; init; }

    /// <summary>How many packages it took away or replaced.</summary>
    public int Removed { get; init; }
}

/// <summary>What apt knows a channel by, and asks about when it changes.</summary>
/// <param name="Origin">Origin.</param>
/// <param name="Label">Label.</param>
/// <param name="Codename">Codename.</param>
public sealed record SuiteIdentity(string Origin, string Label, string Codename);

/// <summary>What a generation changed, so that it can be undone.</summary>
/// <param name="Added">What came.</param>
/// <param name="Removed">What went, with its stanza.</param>
public sealed record GenerationChanges(ImmutableArray<ChangedEntry> Added, ImmutableArray<ChangedEntry> Removed);

/// <summary>A package in a change.</summary>
/// <param name="Component">Its component.</param>
/// <param name="Key">Its <see cref="PackageKey"/> as text.</param>
/// <param name="Stanza">Its stanza; only of what went.</param>
public sealed record ChangedEntry(string Component, string Key, string? Stanza);
