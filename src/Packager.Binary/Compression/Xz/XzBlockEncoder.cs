using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Packager.Binary;

/// <summary>Encodes one block with LZMA2, apart from all others.</summary>
internal static unsafe class XzBlockEncoder
{
    private const int LeastDictionary = 1 << 16;

    /// <summary>The encoder's version, which is part of what decides the bytes.</summary>
    public static string Version => Marshal.PtrToStringUTF8((nint)LibLzma.lzma_version_string()) ?? "";

    /// <summary>The dictionary that a level asks for, in bytes.</summary>
    public static uint DictionarySize(int level)
    {
        var options = stackalloc byte[LibLzma.OptionsLength];
        FillOptions(options, level);
        return *(uint*)options;
    }

    /// <summary>How long the buffer for a block must be.</summary>
    public static int Bound(int rawLength) => (int)LibLzma.lzma_stream_buffer_bound((nuint)rawLength);

    /// <summary>Encodes some bytes as one block.</summary>
    /// <param name="raw">The bytes.</param>
    /// <param name="level">0 to 9.</param>
    /// <param name="output">Holds the block afterwards; at least <see cref="Bound"/> long.</param>
    /// <exception cref="InvalidOperationException">liblzma refused, which only a lack of memory can explain.</exception>
    public static XzBlock Encode(ReadOnlySpan<byte> raw, int level, byte[] output)
    {
        var options = stackalloc byte[LibLzma.OptionsLength];
        FillOptions(options, level);
        // A dictionary wider than the block only costs memory, here and in dpkg.
        *(uint*)options = Math.Min(*(uint*)options, RoundUp(raw.Length));
        var filters = stackalloc LzmaFilter[2];
        filters[0] = new LzmaFilter { Id = LibLzma.FilterLzma2, Options = options };
        filters[1] = new LzmaFilter { Id = LibLzma.FilterEnd };
        nuint length = 0;
        fixed (byte* input = raw)
        fixed (byte* target = output)
        {
            var result = LibLzma.lzma_stream_buffer_encode(
                filters, LibLzma.CheckCrc64, null, input, (nuint)raw.Length, target, &length, (nuint)output.Length);
            if (result != LzmaResult.Ok) throw new InvalidOperationException($"liblzma could not encode a block: {result}");
        }

        return CutOut(output, (int)length);
    }

    private static void FillOptions(byte* options, int level)
    {
        if (LibLzma.lzma_lzma_preset(options, (uint)level) != 0)
            throw new ArgumentOutOfRangeException(nameof(level), level, "xz levels are 0 to 9");
    }

    private static uint RoundUp(int length) =>
        Math.Max(LeastDictionary, System.Numerics.BitOperations.RoundUpToPowerOf2((uint)length));

    /// <summary>liblzma has made a whole stream of one block; only the block is wanted.</summary>
    private static XzBlock CutOut(byte[] stream, int length)
    {
        var footer = stream.AsSpan(length - XzFormat.FooterLength, XzFormat.FooterLength);
        var indexLength = ((int)BinaryPrimitives.ReadUInt32LittleEndian(footer[4..]) + 1) * 4;
        var indexAt = length - XzFormat.FooterLength - indexLength;
        var at = 2; // the indicator and the count of one record
        var index = stream.AsSpan(indexAt, indexLength);
        var unpadded = XzFormat.ReadNumber(index, ref at);
        var uncompressed = XzFormat.ReadNumber(index, ref at);
        return new XzBlock(stream.AsMemory(XzFormat.HeaderLength, indexAt - XzFormat.HeaderLength), unpadded, uncompressed);
    }
}
