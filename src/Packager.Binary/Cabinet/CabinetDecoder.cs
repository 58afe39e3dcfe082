namespace Packager.Binary;

/// <summary>Decompresses a folder block by block.</summary>
internal abstract class CabinetDecoder
{
    private const int LeastWindow = 15;
    private const int MostWindow = 21;

    /// <summary>A decoder for the field typeCompress (MS-CAB §2.2).</summary>
    /// <exception cref="MalformedException">There is none for it.</exception>
    public static CabinetDecoder For(ushort typeCompress, long offset) => (typeCompress & 0xF, typeCompress >> 8 & 0x1F) switch
    {
        (0, _) => new StoredDecoder(),
        (1, _) => new MsZipDecoder(),
        (3, >= LeastWindow and <= MostWindow) => new LzxBlockDecoder(typeCompress >> 8 & 0x1F),
        (2, _) => throw new MalformedException("a folder is compressed with Quantum, which nobody writes any more and this does not read", offset),
        _ => throw new MalformedException($"a folder is compressed in a way that is not known (0x{typeCompress:X4})", offset),
    };

    /// <summary>Decompresses the next block.</summary>
    /// <param name="compressed">The block.</param>
    /// <param name="output">As long as the block says to be when decompressed.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public abstract string? Decode(ReadOnlySpan<byte> compressed, Span<byte> output);

    private sealed class StoredDecoder : CabinetDecoder
    {
        public override string? Decode(ReadOnlySpan<byte> compressed, Span<byte> output)
        {
            if (compressed.Length != output.Length) return "a stored block's two lengths differ";
            compressed.CopyTo(output);
            return null;
        }
    }

    private sealed class MsZipDecoder : CabinetDecoder
    {
        private readonly Inflater _inflater = new();
        private readonly byte[] _window = new byte[2 * DeflateFormat.Window];
        private int _history;

        public override string? Decode(ReadOnlySpan<byte> compressed, Span<byte> output)
        {
            if (!compressed.StartsWith("CK"u8)) return "an MSZIP block does not begin with 'CK'";
            var end = _history + output.Length;
            var fault = _inflater.Inflate(compressed[2..], _window.AsSpan(0, end), _history);
            if (fault is not null) return fault;
            _window.AsSpan(_history, output.Length).CopyTo(output);
            var kept = Math.Min(end, DeflateFormat.Window);
            _window.AsSpan(end - kept, kept).CopyTo(_window);
            _history = kept;
            return null;
        }
    }

    private sealed class LzxBlockDecoder(int windowBits) : CabinetDecoder
    {
        private readonly LzxDecoder _lzx = new(windowBits);
        private bool _ended;

        public override string? Decode(ReadOnlySpan<byte> compressed, Span<byte> output)
        {
            if (_ended) return "an LZX folder goes on after a block shorter than 32 KiB";
            _ended = output.Length < LzxFormat.FrameLength;
            return _lzx.Decode(compressed, output);
        }
    }
}
