using System.Runtime.CompilerServices;

namespace Packager.Binary;

/// <summary>Decompresses LZX frame by frame (MS-PATCH §2, with a frame for each CFDATA block).</summary>
internal sealed class LzxDecoder
{
    private readonly byte[] _window;
    private readonly LzxBlock _block;
    private int _at;
    private long _total;
    private long _frames;
    private int _translationSize;

    /// <summary>Begins a folder.</summary>
    /// <param name="windowBits">15 to 21.</param>
    public LzxDecoder(int windowBits)
    {
        _window = new byte[1 << windowBits];
        _block = new LzxBlock(windowBits);
    }

    /// <summary>Decompresses the next frame.</summary>
    /// <param name="compressed">All of it.</param>
    /// <param name="output">As long as the frame: 32 KiB, or less for the last one.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public string? Decode(ReadOnlySpan<byte> compressed, Span<byte> output)
    {
        var bits = new LzxReadBits(compressed);
        if (_frames == 0 && bits.Take(1) == 1) _translationSize = (int)(bits.Take(16) << 16 | bits.Take(16));
        // Frames are as long as the least window, so none wraps around within.
        var end = _at + output.Length;
        for (var at = _at; at < end;)
        {
            if (_block.Left == 0 && _block.Begin(ref bits) is { } fault) return fault;
            var until = at + Math.Min(_block.Left, end - at);
            _block.Left -= until - at;
            var wrong = _block.Type == LzxFormat.Uncompressed ? Raw(ref bits, at, until) : Coded(ref bits, at, until);
            if (wrong is not null) return wrong;
            if (bits.IsCutShort) return "an LZX frame is cut short";
            at = until;
        }

        _window.AsSpan(_at, output.Length).CopyTo(output);
        if (_translationSize != 0 && _frames < LzxFormat.TranslatedFrames) LzxTranslation.Undo(output, (int)_total, _translationSize);
        _total += output.Length;
        _at = end % _window.Length;
        _frames++;
        return null;
    }

    private string? Raw(ref LzxReadBits bits, int at, int until) =>
        bits.TryTakeBytes(_window.AsSpan(at, until - at)) ? null : "an uncompressed LZX block is cut short";

    private string? Coded(ref LzxReadBits bits, int at, int until)
    {
        while (at < until)
        {
            var symbol = Symbol(ref bits, _block.Main);
            if (symbol < 0) return "an LZX block has a code that is not defined";
            if (symbol < LzxFormat.Literals)
            {
                _window[at++] = (byte)symbol;
                continue;
            }

            symbol -= LzxFormat.Literals;
            var length = symbol % LzxFormat.LengthHeaders;
            if (length == LzxFormat.LengthHeaders - 1)
            {
                var more = Symbol(ref bits, _block.Length);
                if (more < 0) return "an LZX block has a length that is not defined";
                length += more;
            }

            length += LzxFormat.ShortestMatch;
            var offset = Offset(ref bits, symbol / LzxFormat.LengthHeaders);
            if (offset <= 0) return "an LZX block has an offset that is not defined";
            if (offset > _total + at - _at || offset > _window.Length) return "an LZX block refers to bytes before its history";
            if (length > until - at) return "an LZX match goes beyond its block or frame";
            Copy(at, offset, length);
            at += length;
        }

        return null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Symbol(ref LzxReadBits bits, HuffmanTable table)
    {
        var symbol = table.Decode(bits.Peek(), out var length);
        if (symbol >= 0) bits.Skip(length);
        return symbol;
    }

    private int Offset(ref LzxReadBits bits, int slot)
    {
        var offsets = _block.Offsets;
        if (slot < LzxFormat.RepeatedOffsets)
        {
            // The one that is used changes places with the first.
            (offsets[0], offsets[slot]) = (offsets[slot], offsets[0]);
            return offsets[0];
        }

        var extra = LzxFormat.SlotExtra[slot];
        var offset = LzxFormat.SlotBase[slot] - 2;
        if (_block.Type == LzxFormat.Aligned && extra >= 3)
        {
            offset += (int)bits.Take(extra - 3) << 3;
            var low = Symbol(ref bits, _block.AlignedBits);
            if (low < 0) return 0;
            offset += low;
        }
        else
        {
            offset += (int)bits.Take(extra);
        }

        (offsets[2], offsets[1], offsets[0]) = (offsets[1], offsets[0], offset);
        return offset;
    }

    private void Copy(int at, int offset, int length)
    {
        if (offset <= at)
        {
            Matches.Copy(_window, at, offset, length);
            return;
        }

        // The beginning lies before the window's border.
        var from = at - offset + _window.Length;
        for (; length > 0; length--)
        {
            _window[at++] = _window[from++];
            if (from == _window.Length) from = 0;
        }
    }
}
