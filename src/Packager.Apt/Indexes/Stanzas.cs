using System.Text;
using Packager.Debian;

namespace Packager.Apt;

/// <summary>Stanzas that Packager itself has written, as bytes: found and asked without being taken apart.</summary>
internal static class Stanzas
{
    /// <summary>The stanzas of a text, each with the empty line after it.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> text)
    {
        while (!text.IsEmpty)
        {
            var end = text.Span.IndexOf("\n\n"u8);
            var stanza = end < 0 ? text : text[..(end + 2)];
            yield return stanza;
            text = text[stanza.Length..];
        }
    }

    /// <summary>The first line of a field; empty when it is not there.</summary>
    /// <param name="stanza">The stanza.</param>
    /// <param name="name">The field's name, in the case in which it was written.</param>
    public static string Field(ReadOnlySpan<byte> stanza, ReadOnlySpan<byte> name)
    {
        for (var line = stanza; !line.IsEmpty;)
        {
            var end = line.IndexOf((byte)'\n');
            var text = end < 0 ? line : line[..end];
            if (text.StartsWith(name) && text.Length > name.Length && text[name.Length] == (byte)':') return Encoding.UTF8.GetString(text[(name.Length + 1)..]).Trim();
            line = end < 0 ? [] : line[(end + 1)..];
        }

        return "";
    }

    /// <summary>A stanza taken apart.</summary>
    public static ControlStanza Parse(ReadOnlyMemory<byte> stanza)
    {
        using var reader = new StringReader(Encoding.UTF8.GetString(stanza.Span));
        return ControlStanza.ReadAll(reader).First();
    }

    /// <summary>A stanza put together, with the empty line after it.</summary>
    public static byte[] Format(ControlStanza stanza)
    {
        var text = stanza.Format();
        var bytes = new byte[Encoding.UTF8.GetByteCount(text) + 1];
        Encoding.UTF8.GetBytes(text, bytes);
        bytes[^1] = (byte)'\n';
        return bytes;
    }
}
