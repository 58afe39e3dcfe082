using System.Text;

namespace Packager.Apt;

/// <summary>The lines of a note as bytes: of many thousand notes texts would be the better part of the memory.</summary>
internal static class NoteText
{
    private const byte LineEnd = (byte)'\n';

    /// <summary>The next line, without its end; empty when there is none.</summary>
    /// <param name="rest">What is left to read.</param>
    public static ReadOnlySpan<byte> Line(scoped ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf(LineEnd);
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return line;
    }

    /// <summary>A line by its number, counted from 0.</summary>
    public static ReadOnlySpan<byte> Line(ReadOnlySpan<byte> note, int number)
    {
        for (; number > 0; number--) Line(ref note);
        return Line(ref note);
    }

    /// <summary>The same as text.</summary>
    public static string Text(ReadOnlySpan<byte> note, int number) => Encoding.UTF8.GetString(Line(note, number));

    /// <summary>How many bytes the next lines have, with their ends.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="count">How many lines.</param>
    public static int LengthOf(ReadOnlySpan<byte> text, int count)
    {
        var rest = text;
        for (; count > 0; count--) Line(ref rest);
        return text.Length - rest.Length;
    }

    /// <summary>How many bytes the lines before the next empty one have, with their ends.</summary>
    public static int LengthToEmpty(ReadOnlySpan<byte> text)
    {
        var rest = text;
        while (!rest.IsEmpty && rest[0] != LineEnd) Line(ref rest);
        return text.Length - rest.Length;
    }
}
