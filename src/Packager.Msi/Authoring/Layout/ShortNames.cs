using System.Text;

namespace Packager.Msi;

/// <summary>
/// The names of 8.3 characters that the category Filename puts before a long name (<c>short|long</c>). Windows uses them only where long names are turned
/// off, but the tables must have them, each once in its folder.
/// </summary>
internal sealed class ShortNames
{
    private readonly HashSet<(string Folder, string Name)> _taken = [];

    /// <summary>The cell for a name in a folder: the name alone where it is short enough, else both.</summary>
    public string Cell(string folder, string name)
    {
        if (IsShort(name) && _taken.Add((folder, name.ToUpperInvariant()))) return name;
        var dot = name.LastIndexOf('.');
        var (stem, extension) = dot > 0 ? (name[..dot], Plain(name[(dot + 1)..], 3)) : (name, "");
        var beginning = Plain(stem, 3);
        for (var attempt = 0; ; attempt++)
        {
            var hash = MsiIdentifier.Hash(name.ToLowerInvariant() + new string('*', attempt), 4);
            var candidate = $"{beginning}~{hash}{(extension.Length == 0 ? "" : ".")}{extension}".ToUpperInvariant();
            if (_taken.Add((folder, candidate))) return candidate + "|" + name;
        }
    }

    /// <summary>Whether a name is one of 8.3 characters already.</summary>
    public static bool IsShort(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var stem = dot < 0 ? name : name[..dot];
        var extension = dot < 0 ? "" : name[(dot + 1)..];
        return stem.Length is >= 1 and <= 8 && extension.Length <= 3 && (dot < 0 || extension.Length > 0)
            && stem.All(IsPlain) && extension.All(IsPlain);
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '~' or '$' or '%' or '!' or '@' or '#' or '(' or ')' or '{' or '}' or '\'' or '`' or '^' or '&';

    private static string Plain(string text, int length)
    {
        var plain = new StringBuilder();
        foreach (var c in text.Where(char.IsAsciiLetterOrDigit).Take(length)) plain.Append(c);
        return plain.ToString();
    }
}
