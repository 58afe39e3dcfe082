using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Msi;

/// <summary>How the tree of features shows one at first; Feature.Display.</summary>
public enum MsiFeatureDisplay
{
    /// <summary>With what lies below it.</summary>
    Expand,

    /// <summary>Closed.</summary>
    Collapse,

    /// <summary>Not at all; it can still be named on the command line.</summary>
    Hidden,
}

/// <summary>A row of the Condition table: a feature's level where a condition holds.</summary>
/// <param name="Condition">A conditional statement.</param>
/// <param name="Level">The level then; 0 takes the feature away, even from the tree that people choose from.</param>
public sealed record MsiFeatureCondition(string Condition, int Level);

/// <summary>A part of the product that can be installed or left out by itself; the Feature table.</summary>
/// <param name="Id">At most 38 characters; what <c>ADDLOCAL</c> and <c>REMOVE</c> name.</param>
/// <param name="Title">What people read.</param>
public sealed record MsiFeature(string Id, string Title)
{
    /// <summary>The feature of everything that names none.</summary>
    public const string MainId = "Main";

    /// <summary>The level of what a typical installation has: INSTALLLEVEL is 1 unless somebody raises it.</summary>
    public const int Typical = 1;

    /// <summary>The level of what only a complete installation has.</summary>
    public const int Complete = 1000;

    /// <summary>The feature that this one lies in; null for one at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>A sentence about it.</summary>
    public string? Description { get; init; }

    /// <summary>It is installed by itself when this is not above INSTALLLEVEL; 0 for never.</summary>
    public int Level { get; init; } = Typical;

    /// <summary>Whether people who choose cannot leave it out.</summary>
    public bool IsRequired { get; init; }

    /// <summary>How the tree of features shows it.</summary>
    public MsiFeatureDisplay Display { get; init; }

    /// <summary>Other levels under conditions, of which at most one should hold.</summary>
    public ImmutableArray<MsiFeatureCondition> Conditions { get; init; } = [];

    /// <summary>Where the manifest describes it.</summary>
    public SourceLocation Location { get; init; }
}
