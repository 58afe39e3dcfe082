using System.Buffers.Binary;

namespace Packager.Msi;

/// <summary>The pictures of dialogs that bring none: tiny bitmaps (BITMAPFILEHEADER, BITMAPINFOHEADER, 24 bits a pixel) that are stretched to their places.</summary>
internal static class PlainPicture
{
    private const int HeaderLength = 54;
    private const int Width = 4;
    private const int Shades = 128;

    /// <summary>White.</summary>
    public static byte[] Paper() => Draw(Width, static _ => (255, 255, 255));

    /// <summary>From a light blue at the top to a dark one at the bottom.</summary>
    public static byte[] Panel() => Draw(Shades, static y => (Between(0x5B, 0x1F, y), Between(0x8D, 0x3A, y), Between(0xB8, 0x5F, y)));

    private static byte Between(int first, int last, int y) => (byte)(first + ((last - first) * y / (Shades - 1)));

    private static byte[] Draw(int height, Func<int, (byte Red, byte Green, byte Blue)> colour)
    {
        var bitmap = new byte[HeaderLength + (Width * 3 * height)];
        "BM"u8.CopyTo(bitmap);
        BinaryPrimitives.WriteInt32LittleEndian(bitmap.AsSpan(2), bitmap.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bitmap.AsSpan(10), HeaderLength);
        BinaryPrimitives.WriteInt32LittleEndian(bitmap.AsSpan(14), 40);
        BinaryPrimitives.WriteInt32LittleEndian(bitmap.AsSpan(18), Width);
        BinaryPrimitives.WriteInt32LittleEndian(bitmap.AsSpan(22), height);
        BinaryPrimitives.WriteInt16LittleEndian(bitmap.AsSpan(26), 1);
        BinaryPrimitives.WriteInt16LittleEndian(bitmap.AsSpan(28), 24);
        BinaryPrimitives.WriteInt32LittleEndian(bitmap.AsSpan(34), bitmap.Length - HeaderLength);
        // Rows go from the bottom to the top, and four pixels need no padding.
        for (var at = HeaderLength; at < bitmap.Length; at += 3)
            (bitmap[at + 2], bitmap[at + 1], bitmap[at]) = colour(height - 1 - ((at - HeaderLength) / (Width * 3)));
        return bitmap;
    }
}
