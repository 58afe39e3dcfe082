namespace Packager.Msi;

/// <summary>A program of the package that the last dialog offers to start, as the user who installs it.</summary>
/// <param name="Folder">The folder of its file.</param>
/// <param name="Name">The file's name.</param>
public sealed record MsiLaunch(MsiPlace Folder, string Name)
{
    /// <summary>Its arguments, a formatted text; null for none.</summary>
    public string? Arguments { get; init; }

    /// <summary>Whether the box is ticked from the start.</summary>
    public bool IsChecked { get; init; } = true;
}
