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

    /// <summary>lzma_options_lzma begins with the size of the dictionary; the rest is filled by the preset.</summary>
    public const int OptionsLength = 256;

    /// <summary>Fills the options of LZMA2 for a level from 0 to 9.</summary>
    [LibraryImport(Name)]
    public static partial byte lzma_lzma_preset(byte* options, uint preset);

    /// <summary>The largest size that encoding so many bytes can yield.</summary>
    [LibraryImport(Name)]
    public static partial nuint lzma_stream_buffer_bound(nuint uncompressedSize);

    [LibraryImport(Name)]
    public static partial LzmaResult lzma_stream_buffer_encode(
        LzmaFilter* filters, int check, void* allocator, byte* input, nuint inputSize, byte* output, nuint* outputPosition, nuint outputSize);

    [LibraryImport(Name)]
    public static partial LzmaResult lzma_stream_decoder(LzmaStream* stream, ulong memoryLimit, uint flags);

    [LibraryImport(Name)]
    public static partial LzmaResult lzma_alone_decoder(LzmaStream* stream, ulong memoryLimit);

    [LibraryImport(Name)]
    public static partial LzmaResult lzma_code(LzmaStream* stream, LzmaAction action);

    [LibraryImport(Name)]
    public static partial void lzma_end(LzmaStream* stream);

    [LibraryImport(Name)]
    public static partial byte* lzma_version_string();
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
