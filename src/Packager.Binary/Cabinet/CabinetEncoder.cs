namespace Packager.Binary;

/// <summary>Makes CFDATA blocks of pieces, with one compressor. An encoder works on one piece at a time; there is one for each thread.</summary>
internal abstract class CabinetEncoder
{
    /// <summary>How long folders are and how much they need from before.</summary>
    public static CabinetPieceLengths LengthsFor(CabinetSettings settings) => settings.Compression switch
    {
        CabinetCompression.Lzx => new(6 << 20, 12 << 20, 1 << settings.WindowBits),
        CabinetCompression.MsZip => new(2 << 20, 4 << 20, DeflateFormat.Window),
        _ => new(2 << 20, 4 << 20, 0),
    };

    /// <summary>An encoder.</summary>
    public static CabinetEncoder For(CabinetSettings settings) => settings.Compression switch
    {
        CabinetCompression.MsZip => new MsZipEncoder(settings.Level),
        CabinetCompression.Lzx => new LzxEncoder(settings.WindowBits, settings.Level),
        _ => new StoringEncoder(),
    };

    /// <summary>Everything beside the piece that decides the bytes.</summary>
    public abstract string Name { get; }

    /// <summary>Compresses a piece.</summary>
    public abstract ReadOnlyMemory<byte> Encode(CabinetPiece piece);
}

/// <summary>Where folders may be cut and of what the pieces of long ones consist, in bytes; multiples of 32 KiB.</summary>
/// <param name="Least">The least length of a folder.</param>
/// <param name="Most">The most length of a folder of several files, and of a piece.</param>
/// <param name="History">How much of what was before a piece may refer to.</param>
internal sealed record CabinetPieceLengths(int Least, int Most, int History);
