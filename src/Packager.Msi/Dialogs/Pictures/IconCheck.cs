using System.Buffers.Binary;
using Packager.Model;

namespace Packager.Msi;

/// <summary>Checks the product's icon: an ICO directory whose pictures lie in the file.</summary>
public static class IconCheck
{
    private const int EntryLength = 16;
    private const int MostPictures = 64;

    /// <summary>Whether a file is an icon.</summary>
    /// <param name="icon">The file.</param>
    /// <param name="location">Where the manifest names it.</param>
    /// <param name="diagnostics">Receives PKG3042.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static bool IsIcon(Content icon, SourceLocation location, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(icon);
        ArgumentNullException.ThrowIfNull(diagnostics);
        Span<byte> start = stackalloc byte[6 + (MostPictures * EntryLength)];
        if (Refusal(start[..PictureBytes.ReadStart(icon, start)], icon.Length) is not { } reason) return true;
        diagnostics.Add(DialogFaults.NoIcon, location, $"'{icon.Origin}' {reason}",
            "make an .ico of it, for example with ImageMagick: magick picture.png -define icon:auto-resize=256,48,32,16 picture.ico");
        return false;
    }

    private static string? Refusal(ReadOnlySpan<byte> start, long length)
    {
        if (PictureBytes.Kind(start) is { } kind) return $"is {kind}, and Windows takes ICO files alone";
        if (start.Length < 6 || BinaryPrimitives.ReadInt32LittleEndian(start) != 0x10000) return "is no ICO file";
        var count = BinaryPrimitives.ReadUInt16LittleEndian(start[4..]);
        if (count is 0 or > MostPictures || start.Length < 6 + (count * EntryLength)) return "is an ICO file with a damaged directory";
        for (var i = 0; i < count; i++)
        {
            var entry = start.Slice(6 + (i * EntryLength), EntryLength);
            var (size, at) = (BinaryPrimitives.ReadUInt32LittleEndian(entry[8..]), BinaryPrimitives.ReadUInt32LittleEndian(entry[12..]));
            if (size == 0 || (long)at + size > length) return "is an ICO file that was cut short";
        }

        return null;
    }
}
