using System.Buffers.Binary;

namespace Packager.Binary;

/// <summary>Numbers of a tar header: octal digits closed by a NUL, or GNU's base 256 where the digits do not suffice.</summary>
internal static partial class TarNumber
{
    private const byte PositiveBase256 = 0x80;
    private const byte NegativeBase256 = 0xFF;

    public static void Write(Span<byte> field, long value)
    {
        if (value < 0 || !TryWriteOctal(field[..^1], value)) WriteBase256(field, value);
        else field[^1] = 0;
    }

    /// <summary>The checksum has six digits, a NUL and a space.</summary>
    public static void WriteChecksum(Span<byte> field, int sum)
    {
        TryWriteOctal(field[..^2], sum);
        field[^2] = 0;
        field[^1] = (byte)' ';
    }

    private static bool TryWriteOctal(Span<byte> digits, long value)
    {
        for (var i = digits.Length - 1; i >= 0; i--, value >>= 3) digits[i] = (byte)('0' + (value & 7));
        return value == 0;
    }

    private static void WriteBase256(Span<byte> field, long value)
    {
        if (field.Length <= sizeof(long)) throw new ArgumentOutOfRangeException(nameof(value), value, "the number does not fit into its tar field");
        field.Fill(value < 0 ? NegativeBase256 : (byte)0);
        if (value >= 0) field[0] = PositiveBase256;
        BinaryPrimitives.WriteInt64BigEndian(field[^sizeof(long)..], value);
    }
}
