using Packager.Model;

namespace Packager.Msi;

/// <summary>A file that the package installs.</summary>
public sealed record MsiFile
{
    /// <summary>The folder it goes to.</summary>
    public required MsiPlace Folder { get; init; }

    /// <summary>Its long name.</summary>
    public required string Name { get; init; }

    /// <summary>Its bytes.</summary>
    public required Content Content { get; init; }

    /// <summary>Whether a file that is there already stays as it is, at an upgrade and at a repair (Component.Attributes 128, NeverOverwrite).</summary>
    public bool IsKept { get; init; }

    /// <summary>Whether uninstalling leaves the file (Component.Attributes 16, Permanent).</summary>
    public bool IsPermanent { get; init; }

    /// <summary>The feature that it belongs to.</summary>
    public string Feature { get; init; } = MsiFeature.MainId;

    /// <summary>Where the manifest brings it.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>A formatted text that stands for the file's path.</summary>
    public string Path => Folder.Names.IsEmpty ? Folder + Name : $"{Folder}\\{Name}";
}
