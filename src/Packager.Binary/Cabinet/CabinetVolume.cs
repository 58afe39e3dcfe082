using System.Buffers.Binary;

namespace Packager.Binary;

/// <summary>One cabinet's tables, checked against each other; data is read later.</summary>
internal sealed class CabinetVolume
{
    private CabinetVolume(CabinetBytes bytes, CabinetHeader header, CabinetSegment[] folders, IReadOnlyList<CabinetFileFields> files)
    {
        Bytes = bytes;
        Header = header;
        Folders = folders;
        Files = files;
    }

    public CabinetBytes Bytes { get; }

    public CabinetHeader Header { get; }

    /// <summary>The part of each folder that lies in this cabinet.</summary>
    public IReadOnlyList<CabinetSegment> Folders { get; }

    public IReadOnlyList<CabinetFileFields> Files { get; }

    /// <summary>Whether the first folder goes on with data of the previous cabinet.</summary>
    public bool BeginsWithin => Files.Any(file => file.BeganBefore);

    public static CabinetVolume Read(Stream input)
    {
        var bytes = new CabinetBytes(input);
        var header = CabinetHeader.Read(bytes);
        return new CabinetVolume(bytes, header, ReadFolders(bytes, header), ReadFiles(bytes, header));
    }

    private static CabinetSegment[] ReadFolders(CabinetBytes bytes, CabinetHeader header)
    {
        Span<byte> fields = stackalloc byte[CabinetFormat.FolderLength];
        var folders = new CabinetSegment[header.Folders];
        var length = CabinetFormat.FolderLength + header.FolderReserve;
        if (header.FoldersAt + (long)length * header.Folders > header.Size) throw new MalformedException("the cabinet says to have more folders than fit into it", CabinetFormat.FolderCountAt);
        for (var i = 0; i < folders.Length; i++)
        {
            bytes.Read(header.FoldersAt + (long)length * i, fields);
            folders[i] = new CabinetSegment(
                BinaryPrimitives.ReadUInt32LittleEndian(fields), header.Size, BinaryPrimitives.ReadUInt16LittleEndian(fields[4..]),
                BinaryPrimitives.ReadUInt16LittleEndian(fields[6..]));
        }

        SetEnds(folders, header);
        return folders;
    }

    /// <summary>A folder's data ends before that of the next begins, so that no bytes are decompressed twice.</summary>
    private static void SetEnds(CabinetSegment[] folders, CabinetHeader header)
    {
        var end = header.Size;
        for (var i = folders.Length - 1; i >= 0; i--)
        {
            if (folders[i].Blocks == 0) continue;
            folders[i] = folders[i] with { End = end };
            if (folders[i].At + (long)folders[i].Blocks * (CabinetFormat.DataLength + header.DataReserve) > end)
                throw new MalformedException($"folder {i} overlaps the next one, or the cabinet's end", folders[i].At);
            end = folders[i].At;
        }
    }

    private static List<CabinetFileFields> ReadFiles(CabinetBytes bytes, CabinetHeader header)
    {
        var least = CabinetFormat.FileLength + 2;
        if (header.FilesAt + (long)header.Files * least > header.Size) throw new MalformedException("the cabinet says to have more files than fit into it", CabinetFormat.FileCountAt);
        var files = new List<CabinetFileFields>(header.Files);
        var at = header.FilesAt;
        for (var i = 0; i < header.Files; i++) files.Add(CabinetFileFields.Read(bytes, header, ref at));
        return files;
    }
}

/// <summary>The part of a folder in one cabinet.</summary>
/// <param name="At">Where its first CFDATA stands.</param>
/// <param name="End">Where its data must have ended.</param>
/// <param name="Blocks">How many CFDATA there are.</param>
/// <param name="TypeCompress">How they are compressed.</param>
internal sealed record CabinetSegment(long At, long End, int Blocks, ushort TypeCompress);
