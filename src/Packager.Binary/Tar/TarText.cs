using System.Text;
using System.Text.Unicode;

namespace Packager.Binary;

/// <summary>Text in a tar header: bytes up to a NUL or the field's end.</summary>
internal static class TarText
{
    /// <summary>The bytes before the first NUL.</summary>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> field)
    {
        var end = field.IndexOf((byte)0);
        return end < 0 ? field : field[..end];
    }

    /// <summary>The name of a header, put behind its prefix in a ustar archive.</summary>
    public static byte[] Name(ReadOnlySpan<byte> block)
    {
        var name = Of(TarFormat.Name.Of(block));
        if (!TarFormat.Magic.Of(block).StartsWith(TarFormat.UstarMagic)) return name.ToArray();
        var prefix = Of(TarFormat.Prefix.Of(block));
        return prefix.IsEmpty ? name.ToArray() : [.. prefix, (byte)'/', .. name];
    }

    /// <summary>UTF-8; a name in an older encoding keeps each byte as one character, so that different names stay different.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) =>
        // The owner and the group of most entries.
        bytes.SequenceEqual("root"u8) ? "root" : Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes);
}
