using System.Security.Cryptography;
using System.Text;
using Packager.Model;

namespace Packager.Needs;

/// <summary>One answer of <c>packager.lock</c>.</summary>
/// <param name="Package">The package that needs the library.</param>
/// <param name="Architecture">Its architecture.</param>
/// <param name="Release">The release that the answer is from.</param>
/// <param name="Soname">The library.</param>
/// <param name="Digest">Of the symbols that were wanted from it; with other symbols the answer may be another.</param>
/// <param name="Relation">The relation; empty when the library's package asks for none.</param>
internal sealed record LockLine(string Package, string Architecture, string Release, string Soname, string Digest, string Relation)
{
    // A relation that is empty still has to be seen in the file.
    private const string Nothing = "-";
    private const string AnySymbols = "*";

    /// <summary>Whether the answer holds for a need: whether the symbols that it depends on are the same.</summary>
    public bool IsFor(LibraryNeed need) => Digest == DigestOf(need, CoverOf(Digest));

    /// <summary>The digest of what a need wants: the first 64 bits of SHA-256 over its sorted symbols, a line each.</summary>
    public static string DigestOf(LibraryNeed need, SymbolCover cover)
    {
        if (cover == SymbolCover.None) return AnySymbols;
        var symbols = need.Symbols.Where(s => cover == SymbolCover.All || !s.EndsWith("@Base", StringComparison.Ordinal));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(symbols.Select(s => s + "\n"))));
        return (cover == SymbolCover.All ? "a" : "v") + Convert.ToHexStringLower(hash.AsSpan(0, 8));
    }

    private static SymbolCover CoverOf(string digest) => digest[0] switch
    {
        'a' => SymbolCover.All,
        'v' => SymbolCover.Versioned,
        _ => SymbolCover.None,
    };

    /// <summary>Null when the line has too few words or its relation is malformed.</summary>
    public static LockLine? Parse(string line)
    {
        var words = line.Split(' ', 6);
        if (words.Length != 6 || words.Any(w => w.Length == 0)) return null;
        var relation = words[5] == Nothing ? "" : words[5];
        return Debian.Relation.TryParseField(relation, out _) ? new(words[0], words[1], words[2], words[3], words[4], relation) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Package} {Architecture} {Release} {Soname} {Digest} {(Relation.Length == 0 ? Nothing : Relation)}";
}

/// <summary>Which symbols an answer depends on, so that it is not thrown away for others.</summary>
internal enum SymbolCover
{
    /// <summary>None: a shlibs file says the same whatever is used.</summary>
    None,

    /// <summary>Those with a version: the library has no others.</summary>
    Versioned,

    /// <summary>All of them.</summary>
    All,
}
