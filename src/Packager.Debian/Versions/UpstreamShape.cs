namespace Packager.Debian;

/// <summary>The parts of a version as its author wrote it: semantic (1.2.3-beta.1+build), of <c>git describe</c> (1.2.3-4-gabc), or of Python (1.2rc1).</summary>
/// <param name="Base">The digits and points, for example <c>1.2.3</c>; the whole text when it has no such shape.</param>
/// <param name="Prerelease">What makes it earlier than its base, for example <c>beta.1</c>; null for none.</param>
/// <param name="Distance">What makes it later than its tag, for example <c>4.gabc</c>; null for none.</param>
/// <param name="Metadata">What stands after a plus sign; null for none.</param>
public sealed record UpstreamShape(string Base, string? Prerelease, string? Distance, string? Metadata)
{
    /// <summary>Takes a version apart; a leading <c>v</c> before a digit is dropped.</summary>
    public static UpstreamShape Of(string version)
    {
        var text = WithoutPrefix(version);
        var (tag, distance) = TakeDistance(text);
        var length = BaseLength(tag);
        var plus = tag.IndexOf('+');
        var (middle, metadata) = plus < 0 ? (tag[length..], null) : (tag[length..Math.Max(length, plus)], tag[(plus + 1)..]);
        if (length == 0 || metadata is "") return new(text, null, null, null);
        if (middle.Length == 0) return new(tag[..length], null, distance, metadata);
        var prerelease = middle[0] == '-' ? middle[1..] : PrereleaseWord.After(middle);
        return string.IsNullOrEmpty(prerelease) ? new(text, null, null, null) : new(tag[..length], prerelease, distance, metadata);
    }

    /// <summary>The version without the <c>v</c> that tags begin with.</summary>
    public static string WithoutPrefix(string version) => version is ['v' or 'V', >= '0' and <= '9', ..] ? version[1..] : version;

    // How many characters of digits, with single points between them, it begins with.
    internal static int BaseLength(string text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || IsInnerPoint(text, length))) length++;
        return length;
    }

    private static bool IsInnerPoint(string text, int at) =>
        text[at] == '.' && at > 0 && text[at - 1] != '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    // git-describe(1): TAG-COUNT-gHASH, and -dirty for a changed working tree.
    private static (string Tag, string? Distance) TakeDistance(string text)
    {
        var clean = text.EndsWith("-dirty", StringComparison.Ordinal) ? text[..^6] : text;
        var parts = clean.Split('-');
        if (parts.Length < 3 || parts[^1].Length < 5 || parts[^1][0] != 'g' || !parts[^1].Skip(1).All(char.IsAsciiHexDigitLower)) return (text, null);
        if (parts[^2].Length == 0 || !parts[^2].All(char.IsAsciiDigit)) return (text, null);
        return (string.Join('-', parts[..^2]), $"{parts[^2]}.{parts[^1]}{(clean == text ? "" : ".dirty")}");
    }
}
