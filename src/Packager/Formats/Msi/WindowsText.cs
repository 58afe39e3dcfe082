using System.Text;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Puts values of a manifest into places of an .msi, each quoted as the place wants it.</summary>
internal static class WindowsText
{
    /// <summary>A text that Windows Installer's Formatted takes as it stands: brackets and braces would be properties and groups.</summary>
    public static string Literal(string text)
    {
        if (text.AsSpan().IndexOfAny("[]{}") < 0) return text;
        var escaped = new StringBuilder();
        foreach (var c in text) escaped.Append(c is '[' or ']' or '{' or '}' ? $"[\\{c}]" : c.ToString());
        return escaped.ToString();
    }

    /// <summary>A word of a command line as CommandLineToArgvW reads it.</summary>
    public static string Quote(string word)
    {
        // Nobody knows whether what a property stands for has blanks in it.
        if (word.Length > 0 && word[0] != '[' && word.AsSpan().IndexOfAny(" \t\"") < 0 && !MsiProperty.NamedIn(word).Any()) return word;
        var quoted = new StringBuilder("\"");
        var backslashes = 0;
        foreach (var c in word)
        {
            // Backslashes count double before a quotation mark, and nowhere else.
            if (c == '"') quoted.Append('\\', backslashes + 1);
            backslashes = c == '\\' ? backslashes + 1 : 0;
            quoted.Append(c);
        }

        return quoted.Append('\\', backslashes + (EndsWithFolder(word) ? 1 : 0)).Append('"').ToString();
    }

    // Windows Installer ends folders with a backslash, which would take the quotation mark with it.
    private static bool EndsWithFolder(string word) => word.EndsWith(']') && word[(word.LastIndexOf('[') + 1)..^1] is var name
        && (name == MsiPackage.InstallFolder || StandardFolders.Properties.Contains(name));
}
