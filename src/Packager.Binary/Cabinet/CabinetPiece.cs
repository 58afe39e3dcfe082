namespace Packager.Binary;

/// <summary>A part of a folder that is compressed at once: whole blocks, and before them what of the same folder they may refer to.</summary>
/// <param name="Folder">The folder's number.</param>
/// <param name="Buffer">The history, then the piece; a few more bytes may be read behind it.</param>
/// <param name="History">How many bytes of <paramref name="Buffer"/> have been compressed before.</param>
/// <param name="Length">How many bytes follow that are to be compressed.</param>
/// <param name="Offset">Where in the folder they begin.</param>
/// <param name="IsLast">Whether the folder ends with them.</param>
internal sealed record CabinetPiece(int Folder, byte[] Buffer, int History, int Length, long Offset, bool IsLast)
{
    /// <summary>How many bytes encoders may read behind the end, whatever they are.</summary>
    public const int Slack = 16;

    public ReadOnlySpan<byte> Raw => Buffer.AsSpan(History, Length);

    public ReadOnlySpan<byte> RawWithHistory => Buffer.AsSpan(0, History + Length);

    public int End => History + Length;
}

/// <summary>A piece as CFDATA blocks, one after the other.</summary>
/// <param name="Piece">What it was made from.</param>
/// <param name="Blocks">The blocks with their headers.</param>
/// <param name="Room">What they lie in when that is to be used again; null when they came from the cache.</param>
internal sealed record CabinetEncodedPiece(CabinetPiece Piece, ReadOnlyMemory<byte> Blocks, byte[]? Room);
