using System.Globalization;
using System.Text;
using Packager.Model;

namespace Packager.Payloads;

/// <summary>Checks that dpkg can unpack what an entry is called.</summary>
internal static class NameChecks
{
    /// <summary>NAME_MAX without the longest suffix that dpkg appends while it unpacks, <c>.dpkg-dist</c>.</summary>
    public const int LongestName = 255 - 10;

    /// <summary>PATH_MAX without its final zero and that suffix.</summary>
    public const int LongestPath = 4096 - 1 - 10;

    /// <summary>PATH_MAX without its final zero.</summary>
    public const int LongestLink = 4096 - 1;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether everything is in order; reports what is not.</summary>
    public static bool Pass(PayloadEntry entry, DiagnosticBag diagnostics) =>
        IsUsable(entry.Path, entry.Location, diagnostics) && IsUsable(entry.LinkTarget ?? "", entry.Location, diagnostics) && Short(entry, diagnostics);

    /// <summary>Whether a text can stand in a package at all; reports what cannot.</summary>
    public static bool IsUsable(string text, SourceLocation location, DiagnosticBag diagnostics)
    {
        if (!text.Any(char.IsControl) && IsUnicode(text)) return true;
        diagnostics.Add(ContentsFaults.UnusableName, location,
            $"the name '{Escape(text)}' contains a control character or is not UTF-8", "rename it: lists of files are kept line by line");
        return false;
    }

    private static bool IsUnicode(string text)
    {
        try
        {
            // What was not UTF-8 on disk arrives as the replacement character.
            return !text.Contains('\uFFFD', StringComparison.Ordinal) && Strict.GetByteCount(text) >= 0;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    private static bool Short(PayloadEntry entry, DiagnosticBag diagnostics)
    {
        var name = Strict.GetByteCount(PayloadPath.Name(entry.Path));
        if (name > LongestName) return TooLong(entry, "name", name, LongestName, diagnostics);
        var path = Strict.GetByteCount(entry.Path);
        if (path > LongestPath) return TooLong(entry, "path", path, LongestPath, diagnostics);
        var link = Strict.GetByteCount(entry.LinkTarget ?? "");
        return link <= LongestLink || TooLong(entry, "link target", link, LongestLink, diagnostics);
    }

    private static bool TooLong(PayloadEntry entry, string what, int bytes, int limit, DiagnosticBag diagnostics)
    {
        diagnostics.Add(ContentsFaults.NameTooLong, entry.Location,
            string.Create(CultureInfo.InvariantCulture, $"the {what} of '{entry.Path}' has {bytes} bytes, {bytes - limit} more than dpkg can unpack"),
            "shorten it");
        return false;
    }

    private static string Escape(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) ? string.Create(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}") : c.ToString()));
}
