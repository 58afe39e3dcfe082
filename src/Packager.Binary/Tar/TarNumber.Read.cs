using System.Buffers.Binary;

namespace Packager.Binary;

/// <content>From bytes to numbers.</content>
internal static partial class TarNumber
{
    /// <summary>The number in a field, or null when there is none or it does not fit into 63 bits.</summary>
    public static long? Read(ReadOnlySpan<byte> field) =>
        (field[0] & 0x80) != 0 ? ReadBase256(field) : ReadOctal(field);

    /// <summary>Blanks, octal digits, then a NUL or blank; all blank is zero.</summary>
    private static long? ReadOctal(ReadOnlySpan<byte> field)
    {
        while (field is [(byte)' ', ..]) field = field[1..];
        long value = 0;
        foreach (var digit in field)
        {
            if (digit is 0 or (byte)' ') break;
            if (digit is < (byte)'0' or > (byte)'7') return null;
            value = (value << 3) | (long)(digit - '0');
        }

        return value;
    }

    private static long? ReadBase256(ReadOnlySpan<byte> field)
    {
        var negative = field[0] == NegativeBase256;
        if (!negative && field[0] != PositiveBase256) return null;
        if (field.Length <= sizeof(long)) return negative ? null : ReadShort(field[1..]);
        var above = field[1..^sizeof(long)];
        if (above.ContainsAnyExcept(negative ? NegativeBase256 : (byte)0)) return null;
        var value = BinaryPrimitives.ReadInt64BigEndian(field[^sizeof(long)..]);
        return value < 0 == negative ? value : null;
    }

    private static long ReadShort(ReadOnlySpan<byte> bytes)
    {
        long value = 0;
        foreach (var part in bytes) value = (value << 8) | part;
        return value;
    }
}
