using Packager.Model;

namespace Packager.Msi;

/// <summary>A shortcut that people start a program with; the Shortcut table.</summary>
public sealed record MsiShortcut
{
    /// <summary>The folder that it lies in.</summary>
    public required MsiPlace Folder { get; init; }

    /// <summary>What people read.</summary>
    public required string Name { get; init; }

    /// <summary>The path of what it starts, a formatted text.</summary>
    public required string Target { get; init; }

    /// <summary>The arguments, a formatted text.</summary>
    public string? Arguments { get; init; }

    /// <summary>What appears when the pointer rests on it.</summary>
    public string? Description { get; init; }

    /// <summary>An .ico file of its own; null for the icon of what it starts.</summary>
    public Content? Icon { get; init; }

    /// <summary>The feature that it belongs to.</summary>
    public string Feature { get; init; } = MsiFeature.MainId;

    /// <summary>Where the manifest asks for it.</summary>
    public SourceLocation Location { get; init; }
}
