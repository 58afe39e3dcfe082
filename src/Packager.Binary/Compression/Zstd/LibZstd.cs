using System.Runtime.InteropServices;

namespace Packager.Binary;

/// <summary>The functions of the system's libzstd that are used here; zstd.h, stable since 1.4.</summary>
internal static unsafe partial class LibZstd
{
    public const string Name = "libzstd";
    public const int CompressionLevel = 100;
    public const int ChecksumFlag = 201;
    public const int Workers = 400;
    public const int Continue = 0;
    public const int End = 2;

    static LibZstd() => NativeLibraries.Register();

    [LibraryImport(Name)]
    public static partial byte* ZSTD_versionString();

    [LibraryImport(Name)]
    public static partial nint ZSTD_createCCtx();

    [LibraryImport(Name)]
    public static partial nuint ZSTD_freeCCtx(nint context);

    [LibraryImport(Name)]
    public static partial nuint ZSTD_CCtx_setParameter(nint context, int parameter, int value);

    [LibraryImport(Name)]
    public static partial nuint ZSTD_compressStream2(nint context, ZstdBuffer* output, ZstdBuffer* input, int end);

    [LibraryImport(Name)]
    public static partial nint ZSTD_createDCtx();

    [LibraryImport(Name)]
    public static partial nuint ZSTD_freeDCtx(nint context);

    [LibraryImport(Name)]
    public static partial nuint ZSTD_decompressStream(nint context, ZstdBuffer* output, ZstdBuffer* input);

    [LibraryImport(Name)]
    public static partial uint ZSTD_isError(nuint result);

    [LibraryImport(Name)]
    public static partial byte* ZSTD_getErrorName(nuint result);

    /// <summary>The text of an error, or null when the result is none.</summary>
    public static string? Error(nuint result) => ZSTD_isError(result) == 0 ? null : Marshal.PtrToStringUTF8((nint)ZSTD_getErrorName(result));
}

/// <summary>ZSTD_inBuffer and ZSTD_outBuffer.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ZstdBuffer
{
    public byte* Bytes;
    public nuint Size;
    public nuint Position;
}
