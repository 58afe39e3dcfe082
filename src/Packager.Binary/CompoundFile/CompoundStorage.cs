using System.Collections.Immutable;

namespace Packager.Binary;

/// <summary>A storage of a compound file (MS-CFB §1.1): like a folder, it holds streams and further storages.</summary>
public sealed record CompoundStorage
{
    /// <summary>Its name, at most 31 UTF-16 units; empty for the root.</summary>
    public string Name { get; init; } = "";

    /// <summary>What the application says it is; all zeros when nothing is said.</summary>
    public Guid ClassId { get; init; }

    /// <summary>The application's flags (MS-CFB §2.6.1, state bits).</summary>
    public uint StateBits { get; init; }

    /// <summary>When it was made, as a FILETIME in 100 ns since 1601; 0 for unknown.</summary>
    public ulong Created { get; init; }

    /// <summary>When it was last changed, as a FILETIME in 100 ns since 1601; 0 for unknown.</summary>
    public ulong Modified { get; init; }

    /// <summary>Its streams.</summary>
    public ImmutableArray<CompoundStream> Streams { get; init; } = [];

    /// <summary>The storages in it.</summary>
    public ImmutableArray<CompoundStorage> Storages { get; init; } = [];
}
