using System.Text;

namespace Packager.Apt;

/// <summary>What is known about a file that was given to publish, as it is noted.</summary>
/// <param name="head">Lines: the digest of its path; what it was like, that is its mark; the digest of its bytes; how packages were listed, which is empty when it is no package.</param>
/// <param name="stanza">The stanza of a package in that listing, with the empty line after it; else empty.</param>
internal sealed class GivenFile(ReadOnlyMemory<byte> head, ReadOnlyMemory<byte> stanza)
{
    private const int Heads = 4;

    /// <summary>The digest of its path.</summary>
    public ReadOnlySpan<byte> Digest => NoteText.Line(head.Span, 0);

    /// <summary>What it was like: its size, its times and its place on the disk.</summary>
    public string Mark => NoteText.Text(head.Span, 1);

    /// <summary>The digest of its bytes.</summary>
    public string Sha256 => NoteText.Text(head.Span, 2);

    /// <summary>How packages were listed: component and whether descriptions stand apart; empty when it is no package.</summary>
    public string Listing => NoteText.Text(head.Span, 3);

    /// <summary>The stanza of a package in that listing; else empty.</summary>
    public ReadOnlyMemory<byte> Stanza => stanza;

    /// <summary>Notes what is known.</summary>
    public static GivenFile Of(string digest, string mark, string sha256, string listing, ReadOnlyMemory<byte> stanza) =>
        new(Encoding.UTF8.GetBytes($"{digest}\n{mark}\n{sha256}\n{listing}\n"), stanza);

    /// <summary>Four lines, the stanza, and an empty line.</summary>
    public void Write(Stream output)
    {
        output.Write(head.Span);
        if (stanza.IsEmpty) output.WriteByte((byte)'\n');
        else output.Write(stanza.Span);
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null at the end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">How many bytes it had.</param>
    public static GivenFile? Read(ReadOnlyMemory<byte> text, out int length)
    {
        var head = NoteText.LengthOf(text.Span, Heads);
        var stanza = NoteText.LengthToEmpty(text.Span[head..]);
        length = Math.Min(head + stanza + 1, text.Length);
        return text.Span[0] == (byte)'\n' ? null : new GivenFile(text[..head], stanza == 0 ? default : text[head..length]);
    }
}
