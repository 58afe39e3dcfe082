using System.Runtime.InteropServices;

namespace Packager.Binary;

/// <summary>The functions of liblzma that are used here; lzma/container.h, lzma/base.h. docs/decisions/0003-liblzma.md tells which library this is.</summary>
internal static unsafe partial class LibLzma
{
    public const string Name = "liblzma";
    public const int CheckCrc64 = 4;
    public const ulong FilterLzma2 = 0x21;
    public const ulong FilterEnd = ulong.MaxValue;

    static LibLzma() => NativeLibraries.Register();

    /// <summary>Room for lzma_options_lzma, of which <see cref="LzmaOptions"/> is only the beginning.</summary>
    public const int OptionsLength = 256;

    /// <summary>The library's version, for example <c>5.2.5</c>.</summary>
    public static string Version => Marshal.PtrToStringUTF8((nint)lzma_version_string()) ?? "";

    /// <summary>The checksum of some bytes that follow others, as .xz has it.</summary>
    public static ulong Crc64(ReadOnlySpan<byte> bytes, ulong crc)
    {
        fixed (byte* start = bytes) return lzma_crc64(start, (nuint)bytes.Length, crc);
    }

    /// <summary>Fills the options of LZMA2 for a level from 0 to 9.</summary>
    [LibraryImport(Name)]
    public static partial byte lzma_lzma_preset(LzmaOptions* options, uint preset);

    [LibraryImport(Name)]
    public static partial LzmaResult lzma_raw_buffer_encode(
        LzmaFilter* filters, void* allocator, byte* input, nuint inputSize, byte* output, nuint* outputPosition, nuint outputSize);

    [LibraryImport(Name)]
    private static partial ulong lzma_crc64(byte* bytes, nuint length, ulong crc);

    [LibraryImport(Name)]
    public static partial LzmaResult lzma_stream_decoder(LzmaStream* stream, ulong memoryLimit, uint flags);

    [LibraryImport(Name)]
    public static partial LzmaResult lzma_alone_decoder(LzmaStream* stream, ulong memoryLimit);

    [LibraryImport(Name)]
    public static partial LzmaResult lzma_code(LzmaStream* stream, LzmaAction action);

    [LibraryImport(Name)]
    public static partial void lzma_end(LzmaStream* stream);

    [LibraryImport(Name)]
    private static partial byte* lzma_version_string();
}

/// <summary>lzma_ret.</summary>
internal enum LzmaResult
{
    Ok = 0,
    StreamEnd = 1,
    OutOfMemory = 5,
    MemoryLimit = 6,
    NotThisFormat = 7,
    UnsupportedOptions = 8,
    Corrupt = 9,
    NoProgress = 10,
}

/// <summary>lzma_action.</summary>
internal enum LzmaAction
{
    Run = 0,
    Finish = 3,
}

/// <summary>The beginning of lzma_options_lzma; the rest is filled by the preset.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct LzmaOptions
{
    public uint DictionarySize;
    public byte* Preset;
    public uint PresetLength;
    public uint LiteralContextBits;
    public uint LiteralPositionBits;
    public uint PositionBits;
    public int Mode;
    public uint NiceLength;
    public LzmaMatchFinder MatchFinder;
    public uint Depth;
}

/// <summary>lzma_match_finder.</summary>
internal enum LzmaMatchFinder
{
    HashChain4 = 4,
}

/// <summary>lzma_filter: one link of the chain, closed by <see cref="LibLzma.FilterEnd"/>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct LzmaFilter
{
    public ulong Id;
    public void* Options;
}

/// <summary>lzma_stream; must be all zeros before its first use.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct LzmaStream
{
    public byte* NextIn;
    public nuint AvailableIn;
    public ulong TotalIn;
    public byte* NextOut;
    public nuint AvailableOut;
    public ulong TotalOut;
    public void* Allocator;
    public void* Internal;
    private void* _reservedPointer1;
    private void* _reservedPointer2;
    private void* _reservedPointer3;
    private void* _reservedPointer4;
    private ulong _reservedInteger1;
    private ulong _reservedInteger2;
    private nuint _reservedInteger3;
    private nuint _reservedInteger4;
    private int _reservedEnum1;
    private int _reservedEnum2;
}
