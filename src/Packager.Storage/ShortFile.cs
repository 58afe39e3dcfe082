using System.Runtime.InteropServices;

namespace Packager.Storage;

/// <summary>
/// Short files, whole. A stream asks the system and locks four times as often as it reads, which of many thousand files is a good part of the time; so on
/// Linux they are read and made by open(2), read(2), write(2) and close(2) alone.
/// </summary>
public static partial class ShortFile
{
    /// <summary>How many bytes a file has at most that is short.</summary>
    public const int Most = 4 << 20;

    // O_RDONLY, O_WRONLY | O_CREAT | O_EXCL, both with O_CLOEXEC: the same on every architecture that .NET runs on.
    private const int ForReading = 0x80000;
    private const int AsNew = 0x800c1;
    private const uint ForAll = 0x1b6;

    /// <summary>The first bytes of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="length">How many it is known to have.</param>
    /// <returns>Null when they are too many, or cannot be had: whoever opens the file learns why.</returns>
    public static byte[]? Read(string path, long length)
    {
        if (length is < 0 or > Most) return null;
        var bytes = new byte[length];
        return (OperatingSystem.IsLinux() ? TryReadLinux(path, bytes) : TryReadOthers(path, bytes)) ? bytes : null;
    }

    /// <summary>Makes a file.</summary>
    /// <exception cref="IOException">There is one, or there is no room: then a part of it may be left.</exception>
    internal static void Create(string path, ReadOnlySpan<byte> bytes)
    {
        var file = OperatingSystem.IsLinux() ? Open(path, AsNew, ForAll) : -1;
        // Where Linux does not open it, this tells why.
        if (file < 0) CreateOthers(path, bytes);
        else if (WriteAndClose(file, bytes) is > 0 and var error) throw new IOException($"{Marshal.GetPInvokeErrorMessage(error)} : '{path}'");
    }

    private static bool TryReadLinux(string path, Span<byte> bytes)
    {
        var file = Open(path, ForReading, 0);
        if (file < 0) return false;
        nint read = 1;
        while (!bytes.IsEmpty && (read = Read(file, ref MemoryMarshal.GetReference(bytes), bytes.Length)) > 0) bytes = bytes[(int)read..];
        return Close(file) == 0 && bytes.IsEmpty;
    }

    private static bool TryReadOthers(string path, Span<byte> bytes)
    {
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return RandomAccess.Read(file, bytes, 0) == bytes.Length;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // The number of the error; 0 when there is none.
    private static int WriteAndClose(int file, ReadOnlySpan<byte> bytes)
    {
        var error = 0;
        while (!bytes.IsEmpty && error == 0)
        {
            var written = Write(file, ref MemoryMarshal.GetReference(bytes), bytes.Length);
            if (written < 0) error = Marshal.GetLastPInvokeError();
            else bytes = bytes[(int)written..];
        }

        // A disk on another host may tell only now that it is full.
        return Close(file) == 0 || error > 0 ? error : Marshal.GetLastPInvokeError();
    }

    private static void CreateOthers(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(file, bytes, 0);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int file, ref byte bytes, nint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int file, ref byte bytes, nint count);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int file);
}
