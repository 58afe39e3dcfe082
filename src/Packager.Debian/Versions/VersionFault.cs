using Packager.Model;

namespace Packager.Debian;

/// <summary>What is wrong with a version.</summary>
internal sealed record VersionFault(DiagnosticDescriptor Descriptor, string Message, string Hint)
{
    public static VersionFault Epoch(string version, string epoch) => new(
        VersionFaults.Epoch, $"version '{version}' has '{epoch}' as its epoch", "an epoch is a whole number before a colon; without one, a version holds no colon");

    public static VersionFault? OfUpstream(string version, string upstream, bool hasEpoch)
    {
        if (upstream.Length == 0) return new(VersionFaults.NoDigit, $"version '{version}' has nothing before its revision", "write for example 1.0");
        if (Stranger(upstream, hasEpoch ? ":-" : "-") is { } stranger) return OfCharacter(version, stranger);
        return char.IsAsciiDigit(upstream[0]) ? null
            : new(VersionFaults.NoDigit, $"version '{version}' does not begin with a digit", Digits(upstream) is { } digits ? $"write '{digits}'" : "write for example 1.0");
    }

    public static VersionFault? OfRevision(string version, string revision)
    {
        if (revision.Length == 0) return new(VersionFaults.Revision, $"version '{version}' ends with a hyphen", "remove it, or write a revision such as 1 after it");
        return Stranger(revision, "") is { } stranger ? OfCharacter(version, stranger) : null;
    }

    private static VersionFault OfCharacter(string version, char stranger) => new(
        VersionFaults.Character, $"version '{version}' contains '{stranger}'", "allowed are A-Z a-z 0-9 . + - ~");

    private static char? Stranger(string text, string also)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '+' or '~') && !also.Contains(c)) return c;
        }

        return null;
    }

    private static string? Digits(string upstream) =>
        upstream.IndexOfAny([.. "0123456789"]) is >= 0 and var at ? upstream[at..] : null;
}
