using System.Buffers.Binary;

namespace Packager.Binary.Tests;

/// <summary>Takes written cabinets apart and puts them together again in ways in which we do not write.</summary>
internal static class ForgedCabinet
{
    private const int Header = 36;
    private const int FolderEntry = 8;

    /// <summary>Where each CFDATA begins, of all folders.</summary>
    public static List<int> Blocks(byte[] cabinet)
    {
        var places = new List<int>();
        for (var folder = 0; folder < Word(cabinet, 26); folder++)
        {
            var at = (int)BinaryPrimitives.ReadUInt32LittleEndian(cabinet.AsSpan(Header + folder * FolderEntry));
            for (var blocks = Word(cabinet, Header + folder * FolderEntry + 4); blocks > 0; blocks--)
            {
                places.Add(at);
                at += 8 + Word(cabinet, at + 4);
            }
        }

        return places;
    }

    /// <summary>Leaves the checksums out, so that whatever is changed gets to the decompressors.</summary>
    public static byte[] WithoutChecksums(byte[] cabinet)
    {
        foreach (var at in Blocks(cabinet)) cabinet.AsSpan(at, 4).Clear();
        return cabinet;
    }

    /// <summary>Adds reserved bytes to the header, each folder and each block of a cabinet of one folder.</summary>
    public static byte[] WithReserve(byte[] cabinet, byte header, byte folder, byte data)
    {
        var filesAt = (int)BinaryPrimitives.ReadUInt32LittleEndian(cabinet.AsSpan(16));
        var blocks = Blocks(cabinet);
        var grownBy = 4 + header + folder;
        using var output = new MemoryStream();
        output.Write(cabinet.AsSpan(0, Header));
        output.Write([header, 0, folder, data]);
        output.Write(new byte[header]);
        output.Write(cabinet.AsSpan(Header, FolderEntry));
        output.Write(new byte[folder]);
        output.Write(cabinet.AsSpan(filesAt, blocks[0] - filesAt));
        foreach (var at in blocks)
        {
            output.Write(new byte[4]);
            output.Write(cabinet.AsSpan(at + 4, 4));
            output.Write(new byte[data]);
            output.Write(cabinet.AsSpan(at + 8, Word(cabinet, at + 4)));
        }

        var forged = output.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(forged.AsSpan(8), (uint)forged.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(forged.AsSpan(16), (uint)(filesAt + grownBy));
        forged[30] = 4;
        BinaryPrimitives.WriteUInt32LittleEndian(forged.AsSpan(Header + 4 + header), (uint)(blocks[0] + grownBy));
        return forged;
    }

    /// <summary>Divides a cabinet of one folder and one file within a block, so that the file goes on in a second cabinet.</summary>
    public static byte[][] Divided(byte[] cabinet, int block, int bytesInFirst)
    {
        var filesAt = (int)BinaryPrimitives.ReadUInt32LittleEndian(cabinet.AsSpan(16));
        var blocks = Blocks(cabinet);
        var at = blocks[block];
        var length = Word(cabinet, at + 4);
        byte[] firstPart = [0, 0, 0, 0, .. Bytes(bytesInFirst), 0, 0, .. cabinet[(at + 8)..(at + 8 + bytesInFirst)]];
        byte[] secondPart = [0, 0, 0, 0, .. Bytes(length - bytesInFirst), .. cabinet[(at + 6)..(at + 8)], .. cabinet[(at + 8 + bytesInFirst)..(at + 8 + length)]];
        var file = cabinet[filesAt..blocks[0]];
        return
        [
            Volume(cabinet, file, 2, 0, 0xFFFE, block + 1, [.. cabinet[blocks[0]..at], .. firstPart]),
            Volume(cabinet, file, 1, 1, 0xFFFD, blocks.Count - block, [.. secondPart, .. cabinet[(at + 8 + length)..]]),
        ];
    }

    private static byte[] Volume(byte[] cabinet, byte[] file, byte flags, byte number, ushort folder, int blocks, byte[] data)
    {
        var neighbour = "other.cab\0disk\0"u8.ToArray();
        byte[] volume = [.. cabinet[..Header], .. neighbour, .. cabinet[Header..(Header + FolderEntry)], .. file, .. data];
        var folderAt = Header + neighbour.Length;
        BinaryPrimitives.WriteUInt32LittleEndian(volume.AsSpan(8), (uint)volume.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(volume.AsSpan(16), (uint)(folderAt + FolderEntry));
        (volume[30], volume[34]) = (flags, number);
        BinaryPrimitives.WriteUInt32LittleEndian(volume.AsSpan(folderAt), (uint)(volume.Length - data.Length));
        BinaryPrimitives.WriteUInt16LittleEndian(volume.AsSpan(folderAt + 4), (ushort)blocks);
        BinaryPrimitives.WriteUInt16LittleEndian(volume.AsSpan(folderAt + FolderEntry + 8), folder);
        return volume;
    }

    private static byte[] Bytes(int value) => [(byte)value, (byte)(value >> 8)];

    private static int Word(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));
}
