using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Packager.Binary;

namespace Packager.Needs.Dotnet;

/// <summary>What a file in a single-file program is (the host's <c>bundle/file_type.h</c>).</summary>
internal enum BundledKind
{
    Unknown,
    Assembly,
    NativeBinary,
    DepsJson,
    RuntimeConfigJson,
    Symbols,
}

/// <summary>A file in a single-file program.</summary>
/// <param name="Path">Relative, with forward slashes.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Where its bytes begin.</param>
/// <param name="Length">How many there are once inflated.</param>
/// <param name="StoredLength">How many there are in the program; 0 when they are stored as they are.</param>
internal sealed record BundledFile(string Path, BundledKind Kind, long Offset, long Length, long StoredLength);

/// <summary>A .NET program with its assemblies appended to the host, as <c>PublishSingleFile</c> makes it (dotnet/designs, "single-file/bundler.md").</summary>
internal sealed class DotnetBundle
{
    private const int FileLimit = 100_000;
    private const int PathLimit = 4096;
    private const long InflateLimit = 512 << 20;

    // SHA-256 of ".net core bundle"; the eight bytes before it hold the offset of the header, 0 in a host without a bundle.
    private static readonly byte[] s_signature = Convert.FromHexString("8b1202b96a612038727b930214d7a03213f5b9e6efae3318ee3b2dce24b36aae");

    private DotnetBundle(ImmutableArray<BundledFile> files) => Files = files;

    public ImmutableArray<BundledFile> Files { get; }

    /// <summary>The bundle of a program, or null when it is none. The mark is an initialised variable, so only writable parts are searched.</summary>
    /// <exception cref="InvalidDataException">It has the mark and an unreadable header.</exception>
    public static DotnetBundle? Find(Stream stream, ElfFile elf) => elf.IsProgram ? Find(stream, elf.WritableRanges) : null;

    /// <summary>The bundle of a Windows program, or null when it is none.</summary>
    /// <exception cref="InvalidDataException">It has the mark and an unreadable header.</exception>
    public static DotnetBundle? Find(Stream stream, PeFile pe) =>
        pe.IsLibrary ? null : Find(stream, pe.Sections.Where(section => section.Name == ".data" && section.RawAt + section.RawLength <= stream.Length)
            .Select(section => new ElfRange(section.RawAt, section.RawLength)));

    private static DotnetBundle? Find(Stream stream, IEnumerable<ElfRange> ranges)
    {
        foreach (var range in ranges)
        {
            if (HeaderOffset(stream, range) is { } offset) return offset == 0 ? null : new DotnetBundle(ReadHeader(stream, offset));
        }

        return null;
    }

    /// <summary>The bytes of a file in it; seekable only when they are stored as they are or held in memory.</summary>
    /// <exception cref="InvalidDataException">They do not inflate to what the header says.</exception>
    public static Stream Open(Stream program, BundledFile file)
    {
        if (file.StoredLength == 0) return new SliceStream(program, file.Offset, file.Length);
        if (file.Length > InflateLimit) throw new InvalidDataException($"'{file.Path}' would inflate to {file.Length} bytes");
        using var inflated = new DeflateStream(new SliceStream(program, file.Offset, file.StoredLength), CompressionMode.Decompress);
        var bytes = new byte[file.Length];
        var length = inflated.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length == bytes.Length ? new MemoryStream(bytes, writable: false) : throw new InvalidDataException($"'{file.Path}' is cut off");
    }

    private static long? HeaderOffset(Stream stream, ElfRange range)
    {
        if (StreamSearch.FirstOf(new SliceStream(stream, range.Offset, range.Length), [s_signature])[0] is not (>= sizeof(long) and var mark)) return null;
        Span<byte> offset = stackalloc byte[sizeof(long)];
        stream.Position = range.Offset + mark - offset.Length;
        stream.ReadExactly(offset);
        return BinaryPrimitives.ReadInt64LittleEndian(offset);
    }

    private static ImmutableArray<BundledFile> ReadHeader(Stream stream, long offset)
    {
        if (offset < 0 || offset >= stream.Length) throw new InvalidDataException($"its bundle header at {offset} lies outside of the file");
        stream.Position = offset;
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            return ReadHeader(reader, stream.Length);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("its bundle header is cut off", e);
        }
    }

    private static ImmutableArray<BundledFile> ReadHeader(BinaryReader reader, long length)
    {
        var major = reader.ReadUInt32();
        _ = reader.ReadUInt32();
        var count = reader.ReadInt32();
        if (major is not (1 or 2 or 6)) throw new InvalidDataException($"its bundle has the unknown version {major}");
        if (count is < 0 or > FileLimit) throw new InvalidDataException($"its bundle claims {count} files");
        _ = ReadText(reader);
        // From .NET 5 on: where the two JSON files are, which the list of files says too, and flags.
        if (major >= 2) _ = reader.ReadBytes((4 * 8) + 8);

        var files = ImmutableArray.CreateBuilder<BundledFile>(Math.Min(count, 1024));
        for (var i = 0; i < count; i++) files.Add(ReadFile(reader, major, length));
        return files.DrainToImmutable();
    }

    private static BundledFile ReadFile(BinaryReader reader, uint major, long length)
    {
        var offset = reader.ReadInt64();
        var size = reader.ReadInt64();
        var stored = major >= 6 ? reader.ReadInt64() : 0;
        var kind = (BundledKind)reader.ReadByte();
        var path = ReadText(reader);
        var occupied = stored == 0 ? size : stored;
        if (offset < 0 || size < 0 || stored < 0 || offset > length || occupied > length - offset)
            throw new InvalidDataException($"'{path}' in its bundle lies outside of the file");
        return new BundledFile(path, kind, offset, size, stored);
    }

    private static string ReadText(BinaryReader reader)
    {
        var length = 0;
        for (var shift = 0; shift < 14; shift += 7)
        {
            var next = reader.ReadByte();
            length |= (next & 0x7f) << shift;
            if ((next & 0x80) == 0) break;
        }

        if (length > PathLimit) throw new InvalidDataException($"its bundle has a name of {length} bytes");
        var bytes = reader.ReadBytes(length);
        return bytes.Length == length ? Encoding.UTF8.GetString(bytes) : throw new InvalidDataException("its bundle header is cut off");
    }
}
