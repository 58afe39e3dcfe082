using System.Buffers.Binary;
using System.Globalization;
using Packager.Model;

namespace Packager.Msi;

/// <summary>Checks the pictures that a user brings: what Windows Installer cannot show would be an empty place in a dialog.</summary>
public static class PictureCheck
{
    private const int HeaderLength = 30;
    private const double Tolerance = 0.04;
    private const string ConvertHint = "convert it, for example with ImageMagick: magick picture.png -background white -flatten -type truecolor BMP3:picture.bmp";

    /// <summary>Whether a file can be the banner, 370 by 44 installer units, which are 493 by 58 pixels on a screen of 96 dpi.</summary>
    /// <param name="picture">The file.</param>
    /// <param name="location">Where the manifest names it.</param>
    /// <param name="diagnostics">Receives PKG3040 and PKG3041.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static bool IsBanner(Content picture, SourceLocation location, DiagnosticBag diagnostics) => IsBitmap(picture, 370, 44, location, diagnostics);

    /// <summary>Whether a file can be the background, 370 by 234 installer units, which are 493 by 312 pixels on a screen of 96 dpi.</summary>
    /// <inheritdoc cref="IsBanner"/>
    public static bool IsBackground(Content picture, SourceLocation location, DiagnosticBag diagnostics) => IsBitmap(picture, 370, 234, location, diagnostics);

    private static bool IsBitmap(Content picture, int width, int height, SourceLocation location, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(diagnostics);
        Span<byte> header = stackalloc byte[HeaderLength + 4];
        if (Refusal(header[..PictureBytes.ReadStart(picture, header)]) is { } reason)
        {
            diagnostics.Add(DialogFaults.NoBitmap, location, $"'{picture.Origin}' {reason}", ConvertHint);
            return false;
        }

        var (actualWidth, actualHeight) = (BinaryPrimitives.ReadInt32LittleEndian(header[18..]), Math.Abs(BinaryPrimitives.ReadInt32LittleEndian(header[22..])));
        var isOfShape = Math.Abs(((double)actualWidth * height / ((double)actualHeight * width)) - 1) <= Tolerance;
        if (!isOfShape || actualWidth < width)
        {
            diagnostics.Add(DialogFaults.Proportions, location,
                string.Create(CultureInfo.InvariantCulture, $"'{picture.Origin}' has {actualWidth} by {actualHeight} pixels, and its place the proportions of {width} to {height}"),
                string.Create(CultureInfo.InvariantCulture, $"draw it with {width * 4 / 3} by {height * 4 / 3} pixels, or twice as many for screens of high resolution"));
        }

        return true;
    }

    private static string? Refusal(ReadOnlySpan<byte> header)
    {
        if (PictureBytes.Kind(header) is { } kind) return $"is {kind}, and Windows Installer shows BMP files alone";
        if (header.Length < HeaderLength + 4 || !header.StartsWith("BM"u8)) return "is no BMP file";
        var (length, width, height) = (Number(header, 14), Number(header, 18), Number(header, 22));
        var (bits, compression) = (BinaryPrimitives.ReadInt16LittleEndian(header[28..]), Number(header, 30));
        if (length < 40 || width is <= 0 or > 20_000 || height is 0 or < -20_000 or > 20_000) return "is a BMP file with a damaged header";
        if (compression != 0) return "is a compressed BMP file";
        return bits is 1 or 4 or 8 or 24 ? null : string.Create(CultureInfo.InvariantCulture, $"is a BMP file of {bits} bits a pixel; 1, 4, 8 and 24 can be shown");
    }

    private static int Number(ReadOnlySpan<byte> header, int at) => BinaryPrimitives.ReadInt32LittleEndian(header[at..]);
}
