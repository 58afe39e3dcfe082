using System.Runtime.InteropServices;

namespace Packager.Binary;

/// <summary>Reads one .xz stream, or a .lzma file. As for dpkg-deb, nothing may follow it.</summary>
internal sealed unsafe class LzmaDecompressingStream : ReadOnlyStream
{
    /// <summary>What a decoder may take: level 9 needs 65 MiB, the widest dictionary seen in packages 128 MiB.</summary>
    private const ulong MemoryLimit = 192 << 20;

    private readonly Stream _input;
    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(1 << 16, pinned: true);
    private LzmaStream* _stream;
    private bool _inputEnded;
    private bool _ended;

    public LzmaDecompressingStream(Stream input, bool isAlone)
    {
        _input = input;
        _stream = (LzmaStream*)NativeMemory.AllocZeroed((nuint)sizeof(LzmaStream));
        var result = isAlone ? LibLzma.lzma_alone_decoder(_stream, MemoryLimit) : LibLzma.lzma_stream_decoder(_stream, MemoryLimit, 0);
        if (result != LzmaResult.Ok) throw new InvalidOperationException($"liblzma could not begin to decode: {result}");
    }

    public override int Read(Span<byte> buffer)
    {
        if (_ended || buffer.IsEmpty) return 0;
        fixed (byte* output = buffer)
        {
            _stream->NextOut = output;
            _stream->AvailableOut = (nuint)buffer.Length;
            while (_stream->AvailableOut == (nuint)buffer.Length && !_ended) Step();
            return buffer.Length - (int)_stream->AvailableOut;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (_stream is not null)
        {
            LibLzma.lzma_end(_stream);
            NativeMemory.Free(_stream);
            _stream = null;
        }

        base.Dispose(disposing);
    }

    private void Step()
    {
        if (_stream->AvailableIn == 0 && !_inputEnded) Fill();
        var result = LibLzma.lzma_code(_stream, _inputEnded ? LzmaAction.Finish : LzmaAction.Run);
        if (result == LzmaResult.StreamEnd) End();
        else if (result != LzmaResult.Ok) throw new InvalidDataException(Explain(result));
    }

    private void Fill()
    {
        var read = _input.Read(_buffer, 0, _buffer.Length);
        _inputEnded = read == 0;
        _stream->NextIn = (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(_buffer, 0);
        _stream->AvailableIn = (nuint)read;
    }

    private void End()
    {
        _ended = true;
        if (_stream->AvailableIn == 0 && !_inputEnded) Fill();
        if (_stream->AvailableIn > 0) throw new InvalidDataException("something follows the end of the compressed data");
    }

    private static string Explain(LzmaResult result) => result switch
    {
        LzmaResult.NoProgress => "it ends too early",
        LzmaResult.NotThisFormat => "it is not in the format that the name says",
        LzmaResult.MemoryLimit => "it needs more memory to be read than any package may",
        LzmaResult.UnsupportedOptions => "it uses options that are not known",
        LzmaResult.OutOfMemory => "there is not enough memory to read it",
        _ => "it is corrupt",
    };
}
