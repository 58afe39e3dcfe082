using System.Globalization;
using System.Text;
using Packager.Model;

namespace Packager.Msi;

/// <summary>Makes the RTF that the licence dialog shows: 7-bit text without brackets, so that neither the database's code page nor Windows Installer's formatting changes it.</summary>
public static class LicenceText
{
    private const string Start = @"{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\fnil\fcharset0 Tahoma;}}\fs17 ";

    /// <summary>The RTF of a licence.</summary>
    /// <param name="bytes">Plain text in UTF-8, or RTF.</param>
    /// <param name="location">Where the manifest names it.</param>
    /// <param name="name">The file, for diagnostics.</param>
    /// <param name="diagnostics">Receives PKG3044.</param>
    /// <returns>Null after a fault.</returns>
    public static string? Read(ReadOnlySpan<byte> bytes, SourceLocation location, string name, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        if (bytes.StartsWith(@"{\rtf"u8)) return FromRtf(bytes);
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            if (text.Length > 0 && !text.Contains('\0', StringComparison.Ordinal)) return FromText(text);
        }
        catch (DecoderFallbackException)
        {
            // Told below.
        }

        diagnostics.Add(DialogFaults.BadLicence, location, $"the licence '{name}' is no text in UTF-8 and does not begin with {{\\rtf either", "save it as UTF-8 text, or as RTF");
        return null;
    }

    /// <summary>The RTF of a plain text: a line break is one, two make a paragraph of their own.</summary>
    public static string FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rtf = new StringBuilder(Start);
        foreach (var c in text.ReplaceLineEndings("\n").TrimEnd('\n')) Append(rtf, c);
        return rtf.Append('}').ToString();
    }

    private static void Append(StringBuilder rtf, char c)
    {
        switch (c)
        {
            case '\n': rtf.Append("\\par\n"); break;
            case '\t': rtf.Append("\\tab "); break;
            case '\f': rtf.Append("\\par\n"); break;
            case '\\' or '{' or '}' or '[' or ']': AppendByte(rtf, c); break;
            case >= ' ' and < '\x7F': rtf.Append(c); break;
            case < ' ' or '\x7F': break;
            // A UTF-16 unit as a signed number, and a question mark for readers that know none.
            default: rtf.Append(CultureInfo.InvariantCulture, $"\\u{(short)c}?"); break;
        }
    }

    // The same document: bytes that are not 7-bit or that Windows Installer would format, in RTF's own hexadecimal form.
    private static string FromRtf(ReadOnlySpan<byte> bytes)
    {
        var rtf = new StringBuilder(bytes.Length);
        foreach (var b in bytes)
        {
            if (b is (byte)'[' or (byte)']' or >= 0x80) AppendByte(rtf, (char)b);
            else if (b != 0) rtf.Append((char)b);
        }

        return rtf.ToString();
    }

    private static void AppendByte(StringBuilder rtf, char c) => rtf.Append(CultureInfo.InvariantCulture, $"\\'{(int)c:x2}");
}
