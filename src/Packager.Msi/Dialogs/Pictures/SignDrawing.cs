using System.Buffers.Binary;

namespace Packager.Msi;

/// <summary>Draws the signs of messages as icons of 32 by 32 pixels, 32 bits each. Shapes are whole numbers in eighths of a pixel, so every machine draws the same.</summary>
internal static class SignDrawing
{
    private const int Size = 32;
    private const int Samples = 8;
    private const int DirectoryLength = 22;
    private const int HeaderLength = 40;
    private const int PixelsLength = Size * Size * 4;
    private const int MaskLength = Size * Size / 8;

    /// <summary>A triangle with an exclamation mark.</summary>
    public static byte[] Warning() => Draw(
        new(0xF0, 0xB0, 0x30), new(0x30, 0x30, 0x30),
        static (x, y) => y is >= 14 and <= 238 && Math.Abs(x - 128) * 224 <= 122 * (y - 14),
        static (x, y) => Math.Abs(x - 128) <= 11 && y is (>= 92 and <= 172) or (>= 190 and <= 214));

    /// <summary>A circle with an i.</summary>
    public static byte[] Notice() => Draw(
        new(0x3A, 0x6E, 0xA5), new(0xFF, 0xFF, 0xFF),
        static (x, y) => Square(x - 128) + Square(y - 128) <= Square(120),
        static (x, y) => (Math.Abs(x - 128) <= 13 && y is >= 108 and <= 194) || Square(x - 128) + Square(y - 74) <= Square(16));

    private static int Square(int number) => number * number;

    private static byte[] Draw(Colour shape, Colour mark, Func<int, int, bool> isInShape, Func<int, int, bool> isInMark)
    {
        var icon = new byte[DirectoryLength + HeaderLength + PixelsLength + MaskLength];
        WriteHeaders(icon);
        var pixels = icon.AsSpan(DirectoryLength + HeaderLength, PixelsLength);
        var mask = icon.AsSpan(DirectoryLength + HeaderLength + PixelsLength);
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                var (covered, marked) = Count(x, y, isInShape, isInMark);
                // Rows go from the bottom to the top.
                var at = ((Size - 1 - y) * Size) + x;
                Paint(pixels[(at * 4)..], shape, mark, covered, marked);
                if (covered == 0) mask[at / 8] |= (byte)(0x80 >> (at % 8));
            }
        }

        return icon;
    }

    private static (int Covered, int Marked) Count(int x, int y, Func<int, int, bool> isInShape, Func<int, int, bool> isInMark)
    {
        var (covered, marked) = (0, 0);
        for (var i = 0; i < Samples * Samples; i++)
        {
            var (sampleX, sampleY) = ((x * Samples) + (i % Samples), (y * Samples) + (i / Samples));
            if (!isInShape(sampleX, sampleY)) continue;
            covered++;
            if (isInMark(sampleX, sampleY)) marked++;
        }

        return (covered, marked);
    }

    private static void Paint(Span<byte> pixel, Colour shape, Colour mark, int covered, int marked)
    {
        if (covered == 0) return;
        pixel[0] = Mix(shape.Blue, mark.Blue);
        pixel[1] = Mix(shape.Green, mark.Green);
        pixel[2] = Mix(shape.Red, mark.Red);
        pixel[3] = (byte)(covered * 255 / (Samples * Samples));

        byte Mix(byte below, byte above) => (byte)(((below * (covered - marked)) + (above * marked)) / covered);
    }

    // ICONDIR with one ICONDIRENTRY, then BITMAPINFOHEADER, whose height counts pixels and mask.
    private static void WriteHeaders(Span<byte> icon)
    {
        BinaryPrimitives.WriteInt16LittleEndian(icon[2..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(icon[4..], 1);
        (icon[6], icon[7]) = (Size, Size);
        BinaryPrimitives.WriteInt16LittleEndian(icon[10..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(icon[12..], 32);
        BinaryPrimitives.WriteInt32LittleEndian(icon[14..], HeaderLength + PixelsLength + MaskLength);
        BinaryPrimitives.WriteInt32LittleEndian(icon[18..], DirectoryLength);
        var header = icon[DirectoryLength..];
        BinaryPrimitives.WriteInt32LittleEndian(header, HeaderLength);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], Size);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], Size * 2);
        BinaryPrimitives.WriteInt16LittleEndian(header[12..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(header[14..], 32);
        BinaryPrimitives.WriteInt32LittleEndian(header[20..], PixelsLength + MaskLength);
    }

    private readonly record struct Colour(byte Red, byte Green, byte Blue);
}
