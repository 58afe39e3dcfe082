using Packager.Model;

namespace Packager.Msi;

/// <summary>A part of the product that can be installed or left out by itself; the Feature table.</summary>
/// <param name="Id">At most 38 characters; what <c>ADDLOCAL</c> and <c>REMOVE</c> name.</param>
/// <param name="Title">What people read.</param>
public sealed record MsiFeature(string Id, string Title)
{
    /// <summary>The feature of everything that names none.</summary>
    public const string MainId = "Main";

    /// <summary>The feature that this one lies in; null for one at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>A sentence about it.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it is installed unless it is left out; otherwise it must be asked for.</summary>
    public bool IsDefault { get; init; } = true;

    /// <summary>Whether it cannot be left out.</summary>
    public bool IsRequired { get; init; }

    /// <summary>A condition without which it is not offered at all; null for none.</summary>
    public string? Condition { get; init; }

    /// <summary>Where the manifest describes it.</summary>
    public SourceLocation Location { get; init; }
}
