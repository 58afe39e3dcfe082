namespace Packager.Debian;

/// <summary>A line of <c>conffiles</c> (deb-conffiles(5)).</summary>
/// <param name="Name">The path without its leading slash.</param>
/// <param name="Number">The line's number.</param>
/// <param name="IsRelative">The leading slash is missing.</param>
/// <param name="IsRemoved">It is marked <c>remove-on-upgrade</c>.</param>
internal sealed record ConffileLine(string Name, int Number, bool IsRelative, bool IsRemoved)
{
    /// <summary>Reads it; null for an empty line.</summary>
    public static ConffileLine? Read((string Text, int Number) line)
    {
        const string Mark = "remove-on-upgrade ";
        var text = line.Text.Trim();
        if (text.Length == 0) return null;
        var removed = text.StartsWith(Mark, StringComparison.Ordinal);
        if (removed) text = text[Mark.Length..].TrimStart();
        return new(text.TrimStart('/'), line.Number, !text.StartsWith('/'), removed);
    }
}
