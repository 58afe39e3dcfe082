using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Packager.Msi;

/// <summary>
/// Names as tables write them: <c>SHORT~1|a longer name</c>, or one that is a short one by itself (8 characters, a full stop, 3);
/// for folders <c>target:source</c>.
/// </summary>
internal static class FileNameText
{
    private const int LongestBase = 8;
    private const int LongestExtension = 3;
    private const int Longest = 255;
    private static readonly SearchValues<char> s_never = SearchValues.Create("\\|><:/\"");
    private static readonly SearchValues<char> s_neverShort = SearchValues.Create("+,;=[] ");

    /// <summary>The long name, or the only one.</summary>
    [return: NotNullIfNotNull(nameof(name))]
    public static string? Long(string? name) => name?[(name.IndexOf('|', StringComparison.Ordinal) + 1)..];

    /// <summary>The short name, or the only one.</summary>
    public static string Short(string name) => name.Split('|', 2)[0];

    /// <summary>The folder's name where it is installed.</summary>
    public static string Target(string defaultDir) => defaultDir.Split(':', 2)[0];

    /// <summary>The folder's name in the source beside the package.</summary>
    public static string Source(string defaultDir) => defaultDir[(defaultDir.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>What the name breaks, or null.</summary>
    public static string? Fault(string text, bool wildcards)
    {
        var bar = text.IndexOf('|', StringComparison.Ordinal);
        if (bar < 0) return ShortFault(text, wildcards);
        return ShortFault(text[..bar], wildcards) ?? LongFault(text[(bar + 1)..], wildcards);
    }

    /// <summary>What a long name breaks, or null.</summary>
    public static string? LongFault(string text, bool wildcards)
    {
        if (text.Length is 0 or > Longest) return "has no name, or one of more than 255 characters";
        if (text.AsSpan().ContainsAny(s_never) || text.Any(char.IsControl)) return @"has one of the characters \ | > < : / "" in a name";
        if (!wildcards && text.AsSpan().ContainsAny('*', '?')) return "has a wildcard where one name is expected";
        return text.All(letter => letter == '.') ? "is no name" : null;
    }

    private static string? ShortFault(string text, bool wildcards)
    {
        if (LongFault(text, wildcards) is { } fault) return fault;
        var stop = text.IndexOf('.', StringComparison.Ordinal);
        var isShort = stop < 0
            ? text.Length <= LongestBase
            : stop is > 0 and <= LongestBase && text.Length - stop - 1 <= LongestExtension && text.IndexOf('.', stop + 1) < 0;
        return isShort && !text.AsSpan().ContainsAny(s_neverShort) ? null : "is longer than 8.3 characters, or has a character that no short name has, and has no short name before '|'";
    }
}
