namespace Packager.Msi;

/// <summary>A file of the package that something outside of it leads to.</summary>
/// <param name="Folder">The folder that it goes to.</param>
/// <param name="Name">Its long name.</param>
public sealed record MsiTarget(MsiPlace Folder, string Name)
{
    /// <summary>A formatted text that stands for its path.</summary>
    public string Path => Folder.Below(Name).ToString();
}
