using System.Text;

namespace Packager.Publishing;

/// <summary>A text with the signature over it in one file (RFC 9580 §7).</summary>
internal static class CleartextMessage
{
    /// <summary>
    /// Puts a text and a signature over it as a text (type 0x01) together. That signature is over all of the text, but the line's end before the signature is not
    /// part of what is signed: so an empty line goes before it, as in most .dsc files.
    /// </summary>
    /// <param name="text">Lines that each end with LF; no line ends with a space or a tab, which the framework would not sign.</param>
    /// <param name="hash">The name of the signature's hash (RFC 9580 §9.5).</param>
    /// <param name="signature">The detached signature, in ASCII armour.</param>
    public static byte[] Of(ReadOnlySpan<byte> text, string hash, ReadOnlySpan<byte> signature)
    {
        var message = new MemoryStream(text.Length + signature.Length + 100);
        message.Write(Encoding.ASCII.GetBytes($"-----BEGIN PGP SIGNED MESSAGE-----\nHash: {hash}\n\n"));
        for (int end; ; text = text[(end + 1)..])
        {
            // RFC 9580 §7.2
            if (text.StartsWith("-"u8)) message.Write("- "u8);
            end = text.IndexOf((byte)'\n');
            message.Write(end < 0 ? text : text[..end]);
            message.WriteByte((byte)'\n');
            if (end < 0) break;
        }

        message.Write(signature);
        return message.ToArray();
    }
}
