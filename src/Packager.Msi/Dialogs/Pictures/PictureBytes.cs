using Packager.Model;

namespace Packager.Msi;

/// <summary>Tells the formats of pictures by their first bytes.</summary>
internal static class PictureBytes
{
    /// <summary>Reads the beginning of a file.</summary>
    /// <returns>How many bytes there were.</returns>
    public static int ReadStart(Content picture, Span<byte> start)
    {
        using var stream = picture.Open();
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
    }

    /// <summary>What another common format is called; null for one that is not known here.</summary>
    public static string? Kind(ReadOnlySpan<byte> start)
    {
        if (start.Length > 3 && start[0] == 0x89 && start[1..4].SequenceEqual("PNG"u8)) return "a PNG";
        if (start.Length > 2 && start[0] == 0xFF && start[1] == 0xD8) return "a JPEG";
        if (start.StartsWith("GIF8"u8)) return "a GIF";
        if (start.StartsWith("<svg"u8) || start.StartsWith("<?xml"u8)) return "an SVG";
        return start.Length > 11 && start.StartsWith("RIFF"u8) && start[8..12].SequenceEqual("WEBP"u8) ? "a WebP" : null;
    }
}
