namespace Packager.Binary;

/// <summary>Makes CFDATA blocks of pieces, with one compressor. An encoder works on one piece at a time; there is one for each thread.</summary>
internal abstract class CabinetEncoder
{
    /// <summary>How long folders are and how much they need from before.</summary>
    public static CabinetPieceLengths LengthsFor(CabinetSettings settings) => settings.Compression switch
    {
        CabinetCompression.Lzx => new(6 << 20, 12 << 20, 1 << settings.WindowBits, 12 << 20),
        CabinetCompression.MsZip => new(2 << 20, 4 << 20, DeflateFormat.Window, 1 << 20),
        _ => new(2 << 20, 4 << 20, 0, 1 << 20),
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

    /// <summary>How many bytes a block of 32 KiB may take, without its header.</summary>
    public abstract int LargestBlock { get; }

    /// <summary>Compresses a piece.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="blocks">Receives its blocks.</param>
    public abstract void Encode(CabinetPiece piece, CabinetBlockWriter blocks);
}

/// <summary>Where folders may be cut and of what the pieces of long ones consist, in bytes; multiples of 32 KiB.</summary>
/// <param name="Least">The least length of a folder.</param>
/// <param name="Most">The most length of a folder of several files.</param>
/// <param name="History">How much of what was before a piece may refer to.</param>
/// <param name="Piece">The most length of a piece: short where little is referred to, so that the threads end together.</param>
internal sealed record CabinetPieceLengths(int Least, int Most, int History, int Piece);
