namespace Packager.Binary;

/// <summary>A stream of a compound file: a name and bytes, opened when they are needed.</summary>
/// <param name="Name">Its name, at most 31 UTF-16 units.</param>
/// <param name="Length">How many bytes there are.</param>
/// <param name="Open">Opens the bytes from the start; the caller disposes of the stream.</param>
public sealed record CompoundStream(string Name, long Length, Func<Stream> Open)
{
    /// <summary>The application's flags (MS-CFB §2.6.1, state bits); nearly always 0.</summary>
    public uint StateBits { get; init; }

    /// <summary>When it was made, as a FILETIME; MS-CFB §2.6.1 wants 0 in streams.</summary>
    public ulong Created { get; init; }

    /// <summary>When it was last changed, as a FILETIME; MS-CFB §2.6.1 wants 0 in streams.</summary>
    public ulong Modified { get; init; }
}
