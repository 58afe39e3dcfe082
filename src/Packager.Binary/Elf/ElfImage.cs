using System.Collections.Immutable;
using System.Text;

namespace Packager.Binary;

/// <summary>An object's headers, and checked access to its bytes by file offset or by address.</summary>
internal sealed class ElfImage
{
    // The largest table met in the Debian archive is a tenth of this; more is a lie or an attack.
    private const ulong TableLimit = 128 << 20;

    private readonly Stream _stream;

    private ElfImage(Stream stream, ElfHeader header)
    {
        _stream = stream;
        Header = header;
        Words = new ElfWords(header.Is64, header.ByteOrder == ElfByteOrder.LittleEndian);
        Sections = ReadSections();
        Segments = ReadSegments();
    }

    public ElfHeader Header { get; }

    public ElfWords Words { get; }

    public ImmutableArray<ElfSegment> Segments { get; }

    /// <summary>Empty when the object has none, or none that can be read: they are not needed to run it.</summary>
    public ImmutableArray<ElfSection> Sections { get; }

    /// <summary>Where the last byte ends that a header speaks of.</summary>
    public ulong End => Math.Max(
        Math.Max(Header.SectionTable + ((ulong)Header.SectionSize * Header.SectionCount), Header.SegmentTable + ((ulong)Header.SegmentSize * Header.SegmentCount)),
        Sections.Where(s => s.Type != ElfSection.NoBits).Select(s => s.Offset + s.Size).Concat(Segments.Select(s => s.Offset + s.FileSize)).DefaultIfEmpty().Max());

    public static ElfImage Open(Stream stream)
    {
        var head = new byte[ElfHeader.Size64];
        stream.Position = 0;
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return new ElfImage(stream, ElfHeader.Parse(head.AsSpan(0, length)));
    }

    public bool Holds(ulong offset, ulong size) => offset <= (ulong)_stream.Length && size <= (ulong)_stream.Length - offset;

    /// <exception cref="InvalidDataException">The range is not within the file, or is absurdly large.</exception>
    public byte[] Read(ulong offset, ulong size)
    {
        if (size > TableLimit) throw new InvalidDataException($"a table of {size} bytes is beyond all measure");
        if (!Holds(offset, size)) throw new InvalidDataException($"a table at {offset} of {size} bytes lies outside of the file");
        var bytes = new byte[size];
        _stream.Position = (long)offset;
        _stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The file offset of an address that a PT_LOAD segment maps, and how many bytes of the segment follow.</summary>
    public (ulong Offset, ulong Available) Locate(ulong address)
    {
        foreach (var segment in Segments)
        {
            if (segment.Type != ElfSegment.Load || address < segment.Address) continue;
            var within = address - segment.Address;
            if (within < segment.FileSize && segment.Offset <= ulong.MaxValue - within)
                return (segment.Offset + within, segment.FileSize - within);
        }

        throw new InvalidDataException($"address 0x{address:x} is in no segment of the file");
    }

    public byte[] ReadAddress(ulong address, ulong size) => Read(Locate(address).Offset, size);

    private ImmutableArray<ElfSegment> ReadSegments()
    {
        var size = ElfSegment.SizeFor(Words);
        // PN_XNUM: the true count stands in sh_info of section 0; nothing that gets packaged has 65535 segments.
        if (Header.SegmentCount is 0 or ushort.MaxValue) return [];
        if (Header.SegmentSize < size) throw new InvalidDataException($"program headers of {Header.SegmentSize} bytes are too short");
        var table = Read(Header.SegmentTable, (ulong)Header.SegmentSize * Header.SegmentCount);
        var segments = ImmutableArray.CreateBuilder<ElfSegment>(Header.SegmentCount);
        for (var i = 0; i < Header.SegmentCount; i++) segments.Add(ElfSegment.Parse(Words, table.AsSpan(i * Header.SegmentSize)));
        return segments.MoveToImmutable();
    }

    private ImmutableArray<ElfSection> ReadSections()
    {
        if (Header.SectionTable == 0 || Header.SectionSize < ElfSection.SizeFor(Words)) return [];
        if (!Holds(Header.SectionTable, Header.SectionSize)) return [];
        var first = ElfSection.Parse(Words, Read(Header.SectionTable, Header.SectionSize));
        // From 0xff00 sections on, the counts overflow into section 0 (gABI, e_shnum and e_shstrndx).
        var count = Header.SectionCount == 0 ? first.Size : Header.SectionCount;
        var names = Header.SectionNames == ushort.MaxValue ? first.Link : Header.SectionNames;
        if (count > TableLimit / Header.SectionSize || !Holds(Header.SectionTable, count * Header.SectionSize)) return [];

        var table = Read(Header.SectionTable, count * Header.SectionSize);
        var sections = new ElfSection[count];
        for (var i = 0; i < sections.Length; i++) sections[i] = ElfSection.Parse(Words, table.AsSpan(i * Header.SectionSize));
        return [.. Name(sections, names)];
    }

    private ElfSection[] Name(ElfSection[] sections, uint names)
    {
        if (names >= sections.Length || sections[names].Size > TableLimit || !Holds(sections[names].Offset, sections[names].Size)) return sections;
        var strings = Read(sections[names].Offset, sections[names].Size);
        for (var i = 0; i < sections.Length; i++)
            sections[i] = sections[i] with { Name = Text(strings, sections[i].NameOffset) ?? "" };
        return sections;
    }

    /// <summary>The zero-terminated text at an offset of a string table, or null when it is not within.</summary>
    public static string? Text(byte[] strings, ulong offset)
    {
        if (offset >= (ulong)strings.Length) return null;
        var rest = strings.AsSpan((int)offset);
        var end = rest.IndexOf((byte)0);
        return end < 0 ? null : Encoding.UTF8.GetString(rest[..end]);
    }
}
