using System.Buffers.Binary;

namespace Packager.Payloads;

/// <summary>Knows a program by its bytes, as execve(2) does: a script by <c>#!</c>, an ELF file by its type, its interpreter or the mark of a position-independent program.</summary>
internal static class ProgramFile
{
    private const int Executable = 2;
    private const int SharedObject = 3;
    private const int HeaderBudget = 4096;
    private const int DynamicBudget = 1 << 16;

    /// <summary>Whether the system could start this file; shared libraries are not programs.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static bool IsProgram(string path)
    {
        // Sharing everything keeps the runtime from taking a lock for each of many thousand files.
        using var file = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
        Span<byte> header = stackalloc byte[HeaderBudget];
        header = header[..RandomAccess.Read(file, header, 0)];
        if (header.StartsWith("#!"u8)) return true;
        return header.Length >= 52 && header.StartsWith("\u007fELF"u8) && IsProgram(new ElfHeader(header), header, offset => ReadAt(file, offset));
    }

    private static byte[] ReadAt(Microsoft.Win32.SafeHandles.SafeFileHandle file, long offset)
    {
        var bytes = new byte[DynamicBudget];
        return offset < 0 ? [] : bytes[..RandomAccess.Read(file, bytes, offset)];
    }

    private static bool IsProgram(ElfHeader elf, ReadOnlySpan<byte> header, Func<long, byte[]> readAt)
    {
        if (elf.Type != SharedObject) return elf.Type == Executable;
        var dynamic = -1L;
        for (var i = 0; i < elf.SegmentCount; i++)
        {
            if (!elf.TrySegment(header, i, out var type, out var offset)) break;
            if (type == ElfHeader.Interpreter) return true;
            if (type == ElfHeader.Dynamic) dynamic = offset;
        }

        return dynamic >= 0 && elf.HasPieFlag(readAt(dynamic));
    }

    /// <summary>The few fields of elf(5) that tell a program from a library.</summary>
    private readonly ref struct ElfHeader(ReadOnlySpan<byte> header)
    {
        public const int Interpreter = 3;
        public const int Dynamic = 2;
        private const long Flags1 = 0x6ffffffb;
        private const long PositionIndependentProgram = 0x08000000;

        private readonly bool _wide = header[4] == 2;
        private readonly bool _big = header[5] == 2;

        public int Type { get; } = Half(header[16..], header[5] == 2);

        public int SegmentCount { get; } = Half(header[(header[4] == 2 ? 56 : 44)..], header[5] == 2);

        private readonly long _segments = Word(header[(header[4] == 2 ? 32 : 28)..], header[4] == 2, header[5] == 2);
        private readonly int _segmentSize = Half(header[(header[4] == 2 ? 54 : 42)..], header[5] == 2);

        public bool TrySegment(ReadOnlySpan<byte> bytes, int index, out long type, out long offset)
        {
            (type, offset) = (0, 0);
            var start = _segments + ((long)index * _segmentSize);
            if (start < 0 || start + 16 > bytes.Length) return false;
            var segment = bytes[(int)start..];
            type = Word(segment, false, _big);
            offset = Word(segment[(_wide ? 8 : 4)..], _wide, _big);
            return true;
        }

        public bool HasPieFlag(ReadOnlySpan<byte> dynamic)
        {
            var size = _wide ? 8 : 4;
            for (var at = 0; at + (2 * size) <= dynamic.Length; at += 2 * size)
            {
                var tag = Word(dynamic[at..], _wide, _big);
                if (tag == 0) return false;
                if (tag == Flags1) return (Word(dynamic[(at + size)..], _wide, _big) & PositionIndependentProgram) != 0;
            }

            return false;
        }

        private static int Half(ReadOnlySpan<byte> bytes, bool big) =>
            big ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

        private static long Word(ReadOnlySpan<byte> bytes, bool wide, bool big) => (wide, big) switch
        {
            (true, true) => BinaryPrimitives.ReadInt64BigEndian(bytes),
            (true, false) => BinaryPrimitives.ReadInt64LittleEndian(bytes),
            (false, true) => BinaryPrimitives.ReadUInt32BigEndian(bytes),
            (false, false) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        };
    }
}
