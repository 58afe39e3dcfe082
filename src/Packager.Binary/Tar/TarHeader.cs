using System.Runtime.InteropServices;
using System.Text;

namespace Packager.Binary;

/// <summary>Lays an entry out in one block of 512 bytes.</summary>
internal static class TarHeader
{
    /// <summary>Fills a zeroed block. Names longer than their fields are cut: their full text travels in an entry of its own before.</summary>
    public static void Write(Span<byte> block, TarEntry entry, byte typeFlag)
    {
        PutText(TarFormat.Name.Of(block), Encoding.UTF8.GetBytes(entry.Name));
        TarNumber.Write(TarFormat.Mode.Of(block), entry.Mode);
        TarNumber.Write(TarFormat.Uid.Of(block), entry.Uid);
        TarNumber.Write(TarFormat.Gid.Of(block), entry.Gid);
        TarNumber.Write(TarFormat.Size.Of(block), entry.Size);
        TarNumber.Write(TarFormat.Time.Of(block), entry.ModificationTime);
        TarFormat.TypeFlag.Of(block)[0] = typeFlag;
        PutText(TarFormat.LinkName.Of(block), Encoding.UTF8.GetBytes(entry.LinkName));
        TarFormat.GnuMagic.CopyTo(TarFormat.Magic.Of(block));
        PutOwner(TarFormat.UserName.Of(block), entry.UserName);
        PutOwner(TarFormat.GroupName.Of(block), entry.GroupName);
        TarNumber.WriteChecksum(TarFormat.Checksum.Of(block), Checksum(block));
    }

    /// <summary>The sum of all bytes, those of the checksum field counted as spaces.</summary>
    public static int Checksum(ReadOnlySpan<byte> block)
    {
        // Four sums side by side in one number, each of which has room for all bytes of a block.
        const ulong EveryOther = 0x00FF_00FF_00FF_00FF;
        var sums = 0UL;
        foreach (var eight in MemoryMarshal.Cast<byte, ulong>(block)) sums += (eight & EveryOther) + ((eight >> 8) & EveryOther);
        var sum = (int)((sums & 0xFFFF) + ((sums >> 16) & 0xFFFF) + ((sums >> 32) & 0xFFFF) + (sums >> 48));
        foreach (var value in TarFormat.Checksum.Of(block)) sum += ' ' - value;
        return sum;
    }

    private static void PutText(Span<byte> field, ReadOnlySpan<byte> text) => text[..Math.Min(text.Length, field.Length)].CopyTo(field);

    private static void PutOwner(Span<byte> field, string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        if (bytes.Length >= field.Length) throw new ArgumentException($"the account name '{name}' is longer than 31 bytes", nameof(name));
        bytes.CopyTo(field);
    }
}
