using System.Buffers.Binary;

namespace Packager.Binary;

/// <summary>A CFHEADER (MS-CAB §2.1) with its optional fields.</summary>
internal sealed record CabinetHeader(long Size, long FilesAt, int Folders, int Files, int Flags, int SetId, int Number)
{
    private const int LongestText = 255;
    private const int MostHeaderReserve = 60_000;

    /// <summary>Where the folders begin.</summary>
    public long FoldersAt { get; private init; }

    /// <summary>Reserved bytes in each CFFOLDER and each CFDATA.</summary>
    public int FolderReserve { get; private init; }

    /// <inheritdoc cref="FolderReserve"/>
    public int DataReserve { get; private init; }

    /// <summary>The file name of the cabinet before this one; null when its set begins here.</summary>
    public string? Previous { get; private init; }

    /// <summary>The file name of the cabinet after this one; null when its set ends here.</summary>
    public string? Next { get; private init; }

    public static CabinetHeader Read(CabinetBytes input)
    {
        Span<byte> fields = stackalloc byte[CabinetFormat.HeaderLength];
        if (input.Length < fields.Length) throw new MalformedException("this is no cabinet, or it is cut off within its header", 0);
        input.Read(0, fields);
        if (!fields.StartsWith(CabinetFormat.Signature)) throw new MalformedException("this is no cabinet, which would begin with 'MSCF'", 0);
        if (fields[CabinetFormat.VersionMajorAt] != CabinetFormat.VersionMajor || fields[CabinetFormat.VersionMinorAt] > CabinetFormat.VersionMinor)
            throw new MalformedException("the cabinet is of a version that is not known", CabinetFormat.VersionMinorAt);
        var size = BinaryPrimitives.ReadUInt32LittleEndian(fields[CabinetFormat.CabinetSizeAt..]);
        if (size > input.Length) throw new MalformedException($"the cabinet is cut off: {input.Length} of its {size} bytes are there", input.Length);
        var header = new CabinetHeader(
            size, BinaryPrimitives.ReadUInt32LittleEndian(fields[CabinetFormat.FilesOffsetAt..]), Word(fields, CabinetFormat.FolderCountAt),
            Word(fields, CabinetFormat.FileCountAt), Word(fields, CabinetFormat.FlagsAt), Word(fields, CabinetFormat.SetIdAt), Word(fields, CabinetFormat.NumberInSetAt));
        return header.ReadOptional(input);
    }

    private CabinetHeader ReadOptional(CabinetBytes input)
    {
        long at = CabinetFormat.HeaderLength;
        var header = this;
        if ((Flags & CabinetFormat.FlagReserve) != 0)
        {
            Span<byte> reserve = stackalloc byte[4];
            input.Read(at, reserve);
            var length = Word(reserve, 0);
            if (length > MostHeaderReserve) throw new MalformedException($"the cabinet reserves {length} bytes in its header, more than the 60,000 allowed", at);
            header = header with { FolderReserve = reserve[2], DataReserve = reserve[3] };
            at += reserve.Length + length;
        }

        // The names of the neighbours; each is followed by the name of the disk.
        if ((Flags & CabinetFormat.FlagPrevious) != 0) header = header with { Previous = TextAndDisk(input, ref at) };
        if ((Flags & CabinetFormat.FlagNext) != 0) header = header with { Next = TextAndDisk(input, ref at) };
        return header with { FoldersAt = at };
    }

    private static string TextAndDisk(CabinetBytes input, ref long at)
    {
        var name = input.Text(ref at, LongestText, utf8: false);
        input.Text(ref at, LongestText, utf8: false);
        return name;
    }

    private static int Word(ReadOnlySpan<byte> fields, int at) => BinaryPrimitives.ReadUInt16LittleEndian(fields[at..]);
}
