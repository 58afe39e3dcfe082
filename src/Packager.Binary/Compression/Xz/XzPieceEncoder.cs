using System.Numerics;

namespace Packager.Binary;

/// <summary>
/// Encodes a piece of a block with LZMA2, apart from all others. It may refer back to the raw bytes before it (its prime), which the decoder has by then;
/// so the pieces of a block are put one behind the other.
/// </summary>
internal static unsafe class XzPieceEncoder
{
    private const int LeastDictionary = 1 << 16;

    // With short pieces of text a longer search finds next to nothing: of Debian's own Packages this leaves 1.005 of what level 6 does, in 0.65 of its time.
    private const int TextNiceLength = 32;
    private const int TextDepth = 8;

    /// <summary>LZMA2 closes its chunks with a zero, which only the last piece of a block may keep.</summary>
    private const int EndMarkerLength = 1;

    /// <summary>The dictionary that a level asks for, in bytes; a power of two.</summary>
    public static uint DictionarySize(int level)
    {
        var options = stackalloc byte[LibLzma.OptionsLength];
        FillOptions((LzmaOptions*)options, level);
        return ((LzmaOptions*)options)->DictionarySize;
    }

    /// <summary>A dictionary wider than the data only costs memory, here and in dpkg.</summary>
    public static uint DictionarySize(int level, long rawLength) =>
        (uint)Math.Min(DictionarySize(level), Math.Max(LeastDictionary, BitOperations.RoundUpToPowerOf2((ulong)rawLength)));

    /// <summary>How long the buffer for a piece must be: what cannot be compressed is stored in chunks of 64 KiB with three bytes each before them.</summary>
    public static int Bound(int rawLength) => rawLength + 3 * (rawLength / (1 << 16) + 1) + (1 << 12);

    /// <summary>Encodes the bytes after the prime.</summary>
    /// <param name="bytes">The prime and the piece.</param>
    /// <param name="prime">How many of the bytes are the prime.</param>
    /// <param name="level">0 to 9.</param>
    /// <param name="output">Holds the piece afterwards, without an end marker.</param>
    /// <param name="isText">Whether it is text: the lowest bits of a byte's position tell nothing then, and the search is short.</param>
    /// <returns>The piece's length.</returns>
    /// <exception cref="InvalidOperationException">liblzma refused, which only a lack of memory can explain.</exception>
    public static int Encode(ReadOnlySpan<byte> bytes, int prime, int level, Span<byte> output, bool isText = false)
    {
        var memory = stackalloc byte[LibLzma.OptionsLength];
        var options = (LzmaOptions*)memory;
        FillOptions(options, level);
        options->DictionarySize = DictionarySize(level, bytes.Length);
        if (isText) TuneForText(options);
        var filters = stackalloc LzmaFilter[2];
        filters[0] = new LzmaFilter { Id = LibLzma.FilterLzma2, Options = options };
        filters[1] = new LzmaFilter { Id = LibLzma.FilterEnd };
        nuint length = 0;
        fixed (byte* start = bytes)
        fixed (byte* target = output)
        {
            options->Preset = prime == 0 ? null : start;
            options->PresetLength = (uint)prime;
            var result = LibLzma.lzma_raw_buffer_encode(
                filters, null, start + prime, (nuint)(bytes.Length - prime), target, &length, (nuint)output.Length);
            if (result != LzmaResult.Ok) throw new InvalidOperationException($"liblzma could not encode: {result}");
        }

        return (int)length - EndMarkerLength;
    }

    private static void TuneForText(LzmaOptions* options)
    {
        options->PositionBits = 0;
        options->MatchFinder = LzmaMatchFinder.HashChain4;
        options->NiceLength = TextNiceLength;
        options->Depth = TextDepth;
    }

    private static void FillOptions(LzmaOptions* options, int level)
    {
        if (level is < 0 or > 9 || LibLzma.lzma_lzma_preset(options, (uint)level) != 0)
            throw new ArgumentOutOfRangeException(nameof(level), level, "xz levels are 0 to 9");
    }
}
