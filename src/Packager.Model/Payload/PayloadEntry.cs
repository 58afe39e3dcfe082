namespace Packager.Model;

/// <summary>One thing that a package puts on a machine. Immutable; changed by <c>with</c>.</summary>
public sealed record PayloadEntry
{
    /// <summary>Absolute, normalised path with forward slashes and no trailing slash, for example <c>/usr/bin/guestbook</c>.</summary>
    public required string Path { get; init; }

    /// <summary>File, directory or symbolic link.</summary>
    public required PayloadKind Kind { get; init; }

    /// <summary>The permission bits.</summary>
    public UnixMode Mode { get; init; } = UnixMode.File;

    /// <summary>The owner's name; root unless the manifest says otherwise.</summary>
    public string Owner { get; init; } = "root";

    /// <summary>The group's name; root unless the manifest says otherwise.</summary>
    public string Group { get; init; } = "root";

    /// <summary>The bytes of a file; null for everything else.</summary>
    public Content? Content { get; init; }

    /// <summary>What a symbolic link points at, exactly as it is written into the package; null for everything else.</summary>
    public string? LinkTarget { get; init; }

    /// <summary>Whether and how it is configuration.</summary>
    public ConfigKind Config { get; init; }

    /// <summary>True for documentation that is shipped as it is, though its format would compress it.</summary>
    public bool StaysPlain { get; init; }

    /// <summary>The part of the product that it belongs to, for formats whose parts can be left out (Windows Installer's features); null for the main part.</summary>
    public string? Feature { get; init; }

    /// <summary>A modification time given in the manifest; otherwise the release's date is used.</summary>
    public DateTimeOffset? ModificationTime { get; init; }

    /// <summary>True for a parent directory that nobody asked for but dpkg needs.</summary>
    public bool IsImplicit { get; init; }

    /// <summary>The manifest entry that brought it, for diagnostics.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>How many bytes its content has; 0 for directories and links.</summary>
    public long Length => Content?.Length ?? 0;
}
