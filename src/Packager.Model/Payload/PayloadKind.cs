namespace Packager.Model;

/// <summary>What an entry of the payload is.</summary>
public enum PayloadKind
{
    /// <summary>A regular file.</summary>
    File,

    /// <summary>A directory.</summary>
    Directory,

    /// <summary>A symbolic link; never followed.</summary>
    Symlink,
}
