using System.Globalization;
using System.Text;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>What must hold of a text before it is read as YAML (YAML 1.2 §5.1).</summary>
internal static class YamlText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes UTF-8, or reports why not (PKG1002, PKG1003) and yields null.</summary>
    public static string? Decode(string file, ReadOnlySpan<byte> bytes, DiagnosticBag bag)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException fault)
        {
            var line = 1 + bytes[..fault.Index].Count((byte)'\n');
            bag.Add(YamlFaults.NotText, new SourceLocation(file, line, 0), "this line is not UTF-8", "save the file as UTF-8");
            return null;
        }
    }

    /// <summary>Whether the text is of a bearable length and without control characters.</summary>
    public static bool IsFit(string file, string text, DiagnosticBag bag)
    {
        if (text.Length > YamlLimits.Length)
        {
            bag.Add(YamlFaults.TooBig, new SourceLocation(file, 0, 0), "the file is larger than 4 MiB", "split or simplify the file");
            return false;
        }

        var at = IndexOfControl(text);
        if (at < 0) return true;
        bag.Add(YamlFaults.NotText, Location(file, text, at),
            string.Create(CultureInfo.InvariantCulture, $"the control character U+{(int)text[at]:X4} stands here"), "remove it, or write it as an escape in double quotes");
        return false;
    }

    /// <summary>The place of a character.</summary>
    public static SourceLocation Location(string file, string text, int index)
    {
        var before = text.AsSpan(0, index);
        return new SourceLocation(file, 1 + before.Count('\n'), index - before.LastIndexOf('\n'));
    }

    // All of C0 but tab, line feed and carriage return; and DEL.
    private static int IndexOfControl(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' and not ('\t' or '\n' or '\r') or '\u007f') return i;
        }

        return -1;
    }
}
