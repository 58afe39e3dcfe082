using System.Collections.Immutable;

namespace Packager.Sources;

/// <summary>What <c>source/install.hbs</c> is given.</summary>
public sealed record InstallModel
{
    /// <summary>The package's name.</summary>
    public required string Package { get; init; }

    /// <summary>The folder of its texts.</summary>
    public required string Texts { get; init; }

    /// <summary>The folder that its build fills.</summary>
    public required string Output { get; init; }

    /// <summary>Folders, parents first.</summary>
    public ImmutableArray<InstalledFile> Directories { get; init; } = [];

    /// <summary>Files that are compiled.</summary>
    public ImmutableArray<InstalledFile> Built { get; init; } = [];

    /// <summary>Files of the upstream tarball.</summary>
    public ImmutableArray<InstalledFile> Tracked { get; init; } = [];

    /// <summary>Files that Packager rendered.</summary>
    public ImmutableArray<InstalledFile> Rendered { get; init; } = [];

    /// <summary>Symbolic links; the source is the target.</summary>
    public ImmutableArray<InstalledFile> Links { get; init; } = [];

    /// <summary>What belongs to somebody else than root; the source is OWNER:GROUP.</summary>
    public ImmutableArray<InstalledFile> Owners { get; init; } = [];

    /// <summary>The modes of the same, which a change of the owner may take bits from.</summary>
    public ImmutableArray<InstalledFile> Modes { get; init; } = [];

    /// <summary>What has a time of its own; the source is in seconds since 1970.</summary>
    public ImmutableArray<InstalledFile> Times { get; init; } = [];

    /// <summary>Files of the control archive.</summary>
    public ImmutableArray<InstalledFile> Members { get; init; } = [];

    /// <summary>Lines of the substvars file (deb-substvars(5)).</summary>
    public ImmutableArray<string> Substitutions { get; init; } = [];
}

/// <summary>One thing that is installed.</summary>
/// <param name="Mode">Four octal digits.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Path">Absolute path in the package.</param>
public sealed record InstalledFile(string Mode, string Source, string Path);
