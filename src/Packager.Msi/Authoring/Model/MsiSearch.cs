using Packager.Model;

namespace Packager.Msi;

/// <summary>Something that is looked for before anything else; a public property receives what is found. Several searches may fill one property: the last that finds anything does.</summary>
/// <param name="Property">The property, which a command line may set itself.</param>
/// <param name="Location">Where the manifest asks for it.</param>
public abstract record MsiSearch(string Property, SourceLocation Location);

/// <summary>A file by its name and version; the Signature table.</summary>
/// <param name="Name">Its long name.</param>
/// <param name="Least">The lowest version that counts; null for any, and for files without one.</param>
/// <param name="Most">The highest version that counts; null for any.</param>
public sealed record MsiSignature(string Name, Version? Least, Version? Most);

/// <summary>What a value of the registry is; RegLocator.Type.</summary>
public enum MsiRegistrySearchKind
{
    /// <summary>The path of a folder, which must exist.</summary>
    Folder = 0,

    /// <summary>The path of a file, which must exist.</summary>
    File = 1,

    /// <summary>Anything: the property becomes the value, with <c>#</c> before a number.</summary>
    Value = 2,
}

/// <summary>A value of the registry; the table RegLocator.</summary>
/// <param name="Property">The property.</param>
/// <param name="Root">The root of the key; not <see cref="RegistryRoot.MachineOrUser"/>.</param>
/// <param name="Key">The key, a formatted text.</param>
/// <param name="Name">The value's name; null for the default value.</param>
/// <param name="Location">Where the manifest asks for it.</param>
public sealed record MsiRegistrySearch(string Property, RegistryRoot Root, string Key, string? Name, SourceLocation Location) : MsiSearch(Property, Location)
{
    /// <summary>What the value is taken for.</summary>
    public MsiRegistrySearchKind Kind { get; init; } = MsiRegistrySearchKind.Value;

    /// <summary>Whether the 64-bit registry is read; null for that of the package's platform.</summary>
    public bool? Is64Bit { get; init; }

    /// <summary>The file that the value names (of <see cref="MsiRegistrySearchKind.File"/>), or that is looked for below the folder it names; null for none.</summary>
    public MsiSignature? File { get; init; }

    /// <summary>Where below the folder; null for the folder itself.</summary>
    public string? Below { get; init; }

    /// <summary>How many levels of folders below that are looked through.</summary>
    public int Depth { get; init; }
}

/// <summary>A file or folder on the disk; the tables DrLocator and Signature.</summary>
/// <param name="Property">The property, which becomes the path.</param>
/// <param name="Folder">A formatted text: where to look.</param>
/// <param name="File">The file; null when the folder itself is looked for.</param>
/// <param name="Location">Where the manifest asks for it.</param>
public sealed record MsiFileSearch(string Property, string Folder, MsiSignature? File, SourceLocation Location) : MsiSearch(Property, Location)
{
    /// <summary>How many levels of folders below are looked through.</summary>
    public int Depth { get; init; }
}

/// <summary>Another product, installed for the same: all users or one; a row of the Upgrade table that only detects.</summary>
/// <param name="Property">The property, which becomes the product's code.</param>
/// <param name="UpgradeCode">What its releases share.</param>
/// <param name="Location">Where the manifest asks for it.</param>
public sealed record MsiProductSearch(string Property, Guid UpgradeCode, SourceLocation Location) : MsiSearch(Property, Location)
{
    /// <summary>The lowest version that counts.</summary>
    public ProductVersion Least { get; init; }

    /// <summary>The highest version that counts; null for any.</summary>
    public ProductVersion? Most { get; init; }
}
