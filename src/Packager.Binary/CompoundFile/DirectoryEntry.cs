using System.Runtime.InteropServices;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Packager.Binary;

/// <summary>128 bytes of the directory: a storage or stream, its siblings and its first sector (MS-CFB §2.6.1).</summary>
internal sealed record DirectoryEntry
{
    private const int NameLength = 64;
    private const byte Black = 1;

    public required string Name { get; init; }

    public required DirectoryEntryKind Kind { get; init; }

    public uint Left { get; init; } = SectorNumber.NoEntry;

    public uint Right { get; init; } = SectorNumber.NoEntry;

    public uint Child { get; init; } = SectorNumber.NoEntry;

    public Guid ClassId { get; init; }

    public uint StateBits { get; init; }

    public ulong Created { get; init; }

    public ulong Modified { get; init; }

    public uint FirstSector { get; init; }

    public long Size { get; init; }

    /// <summary>Writes the entry, black as all of ours are: a balanced tree needs no other colour to be searched.</summary>
    public void WriteTo(Span<byte> target)
    {
        target.Clear();
        MemoryMarshal.AsBytes(Name.AsSpan()).CopyTo(target);
        WriteUInt16LittleEndian(target[NameLength..], (ushort)((Name.Length + 1) * 2));
        target[66] = (byte)Kind;
        target[67] = Black;
        WriteUInt32LittleEndian(target[68..], Left);
        WriteUInt32LittleEndian(target[72..], Right);
        WriteUInt32LittleEndian(target[76..], Child);
        ClassId.TryWriteBytes(target[80..]);
        WriteUInt32LittleEndian(target[96..], StateBits);
        WriteUInt64LittleEndian(target[100..], Created);
        WriteUInt64LittleEndian(target[108..], Modified);
        WriteUInt32LittleEndian(target[116..], FirstSector);
        WriteInt64LittleEndian(target[120..], Size);
    }

    /// <summary>Fills the place of an entry that is not used.</summary>
    public static void WriteUnused(Span<byte> target)
    {
        target.Clear();
        target[68..80].Fill(0xFF);
    }

    /// <summary>Reads one entry; null for one that is not used.</summary>
    /// <param name="source">128 bytes.</param>
    /// <param name="version">Version 3 has only the low 32 bits of the size.</param>
    /// <param name="offset">Where the entry lies, for the message.</param>
    /// <exception cref="MalformedException">Its kind or the length of its name is impossible.</exception>
    public static DirectoryEntry? Read(ReadOnlySpan<byte> source, CompoundFileVersion version, long offset)
    {
        var kind = (DirectoryEntryKind)source[66];
        if (kind == DirectoryEntryKind.Unused) return null;
        if (kind is not (DirectoryEntryKind.Storage or DirectoryEntryKind.Stream or DirectoryEntryKind.Root))
            throw new MalformedException($"a directory entry is of the unknown kind {source[66]}", offset + 66);
        var nameBytes = ReadUInt16LittleEndian(source[NameLength..]);
        if (nameBytes is 0 or > NameLength || nameBytes % 2 != 0) throw new MalformedException($"a name of {nameBytes} bytes in the directory is impossible", offset + NameLength);
        return new DirectoryEntry
        {
            Name = new string(MemoryMarshal.Cast<byte, char>(source[..(nameBytes - 2)])),
            Kind = kind,
            Left = ReadUInt32LittleEndian(source[68..]),
            Right = ReadUInt32LittleEndian(source[72..]),
            Child = ReadUInt32LittleEndian(source[76..]),
            ClassId = new Guid(source[80..96]),
            StateBits = ReadUInt32LittleEndian(source[96..]),
            Created = ReadUInt64LittleEndian(source[100..]),
            Modified = ReadUInt64LittleEndian(source[108..]),
            FirstSector = ReadUInt32LittleEndian(source[116..]),
            Size = version == CompoundFileVersion.V3 ? ReadUInt32LittleEndian(source[120..]) : ReadInt64LittleEndian(source[120..]),
        };
    }
}
