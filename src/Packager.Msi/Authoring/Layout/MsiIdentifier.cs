using System.Security.Cryptography;
using System.Text;

namespace Packager.Msi;

/// <summary>
/// Keys of rows (the category Identifier: letters, digits, underscores and full stops, not beginning with a digit or full stop, at most 72).
/// They depend on what a row stands for and on nothing else, so that two releases of a package can be compared row by row.
/// </summary>
internal static class MsiIdentifier
{
    private const int LongestReadable = 40;
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>A key that people recognise and that only equal things share.</summary>
    /// <param name="readable">Goes in front, as far as an identifier may hold it.</param>
    /// <param name="whole">Everything that sets the thing apart.</param>
    public static string For(string readable, string whole)
    {
        var key = new StringBuilder();
        foreach (var c in readable.Take(LongestReadable)) key.Append(char.IsAsciiLetterOrDigit(c) || c is '_' or '.' ? c : '_');
        if (key.Length == 0 || !(char.IsAsciiLetter(key[0]) || key[0] == '_')) key.Insert(0, '_');
        return key.Append('_').Append(Hash(whole, 8)).ToString();
    }

    /// <summary>The first digits, five bits each, of the SHA-256 of a text.</summary>
    public static string Hash(string text, int digits)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return string.Create(digits, hash, static (span, hash) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                var bit = i * 5;
                var pair = (hash[bit / 8] << 8) | hash[(bit / 8) + 1];
                span[i] = Digits[(pair >> (11 - (bit % 8))) & 31];
            }
        });
    }
}
