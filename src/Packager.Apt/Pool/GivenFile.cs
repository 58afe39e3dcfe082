using System.Text;

namespace Packager.Apt;

/// <summary>What is known about a file that was given to publish.</summary>
/// <param name="Digest">The digest of its path.</param>
/// <param name="Mark">What it was like: its size, its times and its place on the disk.</param>
/// <param name="Sha256">The digest of its bytes.</param>
/// <param name="Listing">How packages were listed: component and whether descriptions stand apart; empty when it is no package.</param>
/// <param name="Stanza">The stanza of a package in that listing; else empty.</param>
internal sealed record GivenFile(string Digest, string Mark, string Sha256, string Listing, ReadOnlyMemory<byte> Stanza)
{
    /// <summary>Four lines, the stanza, and an empty line.</summary>
    public void Write(TextWriter text)
    {
        text.Write($"{Digest}\n{Mark}\n{Sha256}\n{Listing}\n");
        text.Write(Encoding.UTF8.GetString(Stanza.Span).TrimEnd('\n'));
        text.Write(Stanza.IsEmpty ? "\n" : "\n\n");
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null at the end.</summary>
    public static GivenFile? Read(TextReader reader)
    {
        if (reader.ReadLine() is not { Length: > 0 } digest) return null;
        var (mark, sha256, listing) = (reader.ReadLine(), reader.ReadLine(), reader.ReadLine());
        var stanza = new StringBuilder();
        while (reader.ReadLine() is { Length: > 0 } line) stanza.Append(line).Append('\n');
        if (stanza.Length > 0) stanza.Append('\n');
        return new GivenFile(digest, mark ?? "", sha256 ?? "", listing ?? "", Encoding.UTF8.GetBytes(stanza.ToString()));
    }
}
