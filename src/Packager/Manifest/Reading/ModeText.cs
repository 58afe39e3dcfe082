using Packager.Model;

namespace Packager.Manifest;

/// <summary>Reads permission bits: <c>0755</c>, <c>0o755</c>, or <c>u=rwx,go=rx</c> as chmod(1) writes them.</summary>
internal static class ModeText
{
    /// <summary>The bits, or null and a diagnostic (PKG1027, PKG1028).</summary>
    public static UnixMode? Parse(string text, SourceLocation location, DiagnosticBag bag)
    {
        if (text.Contains('=')) return Symbolic(text) ?? Refuse(text, location, bag);
        if (Octal(text) is { } mode) return mode;
        if (text.Length > 0 && text.All(char.IsAsciiDigit) && text[0] != '0')
        {
            bag.Add(ManifestFaults.DecimalMode, location, $"'{text}' has no leading zero and could be meant as decimal", $"write 0{text}");
            return null;
        }

        return Refuse(text, location, bag);
    }

    private static UnixMode? Octal(string text)
    {
        if (text == "0") return new UnixMode(0);
        var digits = text.StartsWith("0o", StringComparison.Ordinal) ? text[2..] : text is ['0', ..] ? text[1..] : "";
        if (digits.Length is 0 or > 5 || !digits.All(c => c is >= '0' and <= '7')) return null;
        var bits = Convert.ToInt32(digits, 8);
        return bits > 0xFFF ? null : new UnixMode(bits);
    }

    private static UnixMode? Symbolic(string text)
    {
        var bits = 0;
        foreach (var clause in text.Split(','))
        {
            var parts = clause.Split('=');
            if (parts.Length != 2 || Clause(parts[0], parts[1]) is not { } set) return null;
            bits |= set;
        }

        return new UnixMode(bits);
    }

    private static int? Clause(string who, string what)
    {
        var bits = 0;
        if (who.Length == 0 || who.Any(c => !"ugoa".Contains(c)) || what.Any(c => !"rwxst".Contains(c))) return null;
        foreach (var (letter, shift, special) in ((char, int, int)[])[('u', 6, 2048), ('g', 3, 1024), ('o', 0, 0)])
        {
            if (!who.Contains(letter) && !who.Contains('a')) continue;
            bits |= ((what.Contains('r') ? 4 : 0) | (what.Contains('w') ? 2 : 0) | (what.Contains('x') ? 1 : 0)) << shift;
            if (what.Contains('s')) bits |= special;
        }

        return what.Contains('t') ? bits | 512 : bits;
    }

    private static UnixMode? Refuse(string text, SourceLocation location, DiagnosticBag bag)
    {
        bag.Add(ManifestFaults.NotAMode, location, $"'{text}' is no mode", "write it as 0755, or as u=rwx,go=rx");
        return null;
    }
}
