using System.Buffers.Binary;
using System.Text;

namespace Packager.Binary;

public sealed partial record PeFile
{
    private const int DosHeaderLength = 64;
    private const int NewHeaderAt = 0x3C;
    private const int CoffHeaderLength = 24;
    private const int SectionHeaderLength = 40;
    private const int MostSections = 96;
    private const int MostOptionalHeader = 4096;
    private const int SubsystemAt = 68;
    private const int CertificateDirectory = 4;
    private const int ImportDirectory = 1;
    private const int ResourceDirectory = 2;
    private const int ClrDirectory = 14;
    private const ushort CharacteristicLibrary = 0x2000;
    private const ushort Magic32 = 0x10B;
    private const ushort Magic64 = 0x20B;

    /// <summary>Whether a file begins like a PE image: with a DOS header that points to a PE header. The stream is left anywhere.</summary>
    /// <param name="stream">Seekable; the file begins at its start.</param>
    public static bool HasMagic(Stream stream)
    {
        Span<byte> header = stackalloc byte[DosHeaderLength];
        stream.Position = 0;
        if (stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length || !header.StartsWith("MZ"u8)) return false;
        var at = BinaryPrimitives.ReadUInt32LittleEndian(header[NewHeaderAt..]);
        if (at + 4L > stream.Length) return false;
        stream.Position = at;
        return stream.ReadAtLeast(header[..4], 4, throwOnEndOfStream: false) == 4 && header.StartsWith("PE\0\0"u8);
    }

    /// <summary>Reads headers and the version resource; the rest of the file is passed over.</summary>
    /// <param name="stream">Seekable; the file begins at its start; stays open.</param>
    /// <exception cref="MalformedException">It is no PE image, is cut off, or points outside of itself.</exception>
    public static PeFile Read(Stream stream)
    {
        if (!HasMagic(stream)) throw new MalformedException("this is no PE image", 0);
        var bytes = new PeBytes(stream);
        var at = (long)BinaryPrimitives.ReadUInt32LittleEndian(bytes.Read(NewHeaderAt, 4));
        var coff = bytes.Read(at, CoffHeaderLength).AsSpan();
        int optionalLength = BinaryPrimitives.ReadUInt16LittleEndian(coff[20..]);
        if (optionalLength is < SubsystemAt + 28 or > MostOptionalHeader) throw new MalformedException("the optional header is of no length that can be", at + 20);
        var optionalAt = at + CoffHeaderLength;
        var optional = bytes.Read(optionalAt, optionalLength);
        var magic = BinaryPrimitives.ReadUInt16LittleEndian(optional);
        if (magic is not (Magic32 or Magic64)) throw new MalformedException("the optional header is of a kind that is not known", optionalAt);
        var directories = new PeDirectories(optional, optionalAt, magic == Magic64);
        var sections = ReadSections(bytes, optionalAt + optionalLength, BinaryPrimitives.ReadUInt16LittleEndian(coff[6..]));
        return new PeFile
        {
            Machine = (PeMachine)BinaryPrimitives.ReadUInt16LittleEndian(coff[4..]),
            Subsystem = (PeSubsystem)BinaryPrimitives.ReadUInt16LittleEndian(optional.AsSpan(SubsystemAt)),
            IsLibrary = (BinaryPrimitives.ReadUInt16LittleEndian(coff[22..]) & CharacteristicLibrary) != 0,
            Is64 = magic == Magic64,
            IsManaged = directories[ClrDirectory].Length > 0,
            IsSigned = directories[CertificateDirectory].Length > 0,
            Linker = new Version(optional[2], optional[3]),
            Imports = new PeImports(bytes, sections).Read(directories[ImportDirectory].At),
            Version = new PeResources(bytes, sections).ReadVersion(directories[ResourceDirectory].At, directories[ResourceDirectory].Length),
            Sections = sections,
        };
    }

    private static List<PeSection> ReadSections(PeBytes bytes, long at, int count)
    {
        if (count > MostSections) throw new MalformedException($"there are {count} sections, more than the {MostSections} that Windows loads", at);
        var sections = new List<PeSection>(count);
        var headers = bytes.Read(at, count * SectionHeaderLength);
        for (var i = 0; i < count; i++)
        {
            var header = headers.AsSpan(i * SectionHeaderLength, SectionHeaderLength);
            sections.Add(new PeSection(
                Encoding.Latin1.GetString(header[..8]).TrimEnd('\0'), BinaryPrimitives.ReadUInt32LittleEndian(header[12..]), BinaryPrimitives.ReadUInt32LittleEndian(header[8..]),
                BinaryPrimitives.ReadUInt32LittleEndian(header[20..]), BinaryPrimitives.ReadUInt32LittleEndian(header[16..])));
        }

        return sections;
    }
}
