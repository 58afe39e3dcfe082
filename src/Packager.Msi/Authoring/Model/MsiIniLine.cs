using Packager.Model;

namespace Packager.Msi;

/// <summary>How a line meets the one that is there; IniFile.Action.</summary>
public enum MsiIniAction
{
    /// <summary>It replaces the value.</summary>
    Set = 0,

    /// <summary>It is written only where the key is missing.</summary>
    Create = 1,

    /// <summary>It goes behind the value, with a comma.</summary>
    Append = 3,
}

/// <summary>A line of an INI file, taken away with the product; the IniFile table.</summary>
public sealed record MsiIniLine
{
    /// <summary>The folder of the file.</summary>
    public required MsiPlace Folder { get; init; }

    /// <summary>The file's long name. It is made when it is not there.</summary>
    public required string File { get; init; }

    /// <summary>The section without its brackets, a formatted text.</summary>
    public required string Section { get; init; }

    /// <summary>The key, a formatted text.</summary>
    public required string Key { get; init; }

    /// <summary>The value, a formatted text.</summary>
    public required string Value { get; init; }

    /// <summary>How it meets what is there.</summary>
    public MsiIniAction Action { get; init; }

    /// <summary>The feature that it belongs to.</summary>
    public string Feature { get; init; } = MsiFeature.MainId;

    /// <summary>Where the manifest asks for it.</summary>
    public SourceLocation Location { get; init; }
}
