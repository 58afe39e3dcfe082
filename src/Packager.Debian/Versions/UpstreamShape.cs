using System.Text.RegularExpressions;

namespace Packager.Debian;

/// <summary>The parts of a version as its author wrote it: semantic (1.2.3-beta.1+build), of <c>git describe</c> (1.2.3-4-gabc), or of Python (1.2rc1).</summary>
/// <param name="Base">The digits and points, for example <c>1.2.3</c>; the whole text when it has no such shape.</param>
/// <param name="Prerelease">What makes it earlier than its base, for example <c>beta.1</c>; null for none.</param>
/// <param name="Distance">What makes it later than its tag, for example <c>4.gabc</c>; null for none.</param>
/// <param name="Metadata">What stands after a plus sign; null for none.</param>
public sealed partial record UpstreamShape(string Base, string? Prerelease, string? Distance, string? Metadata)
{
    /// <summary>Takes a version apart; a leading <c>v</c> before a digit is dropped.</summary>
    public static UpstreamShape Of(string version)
    {
        var text = version is ['v' or 'V', >= '0' and <= '9', ..] ? version[1..] : version;
        var (rest, distance) = TakeDistance(text);
        var match = Parts().Match(rest);
        if (!match.Success) return new(text, null, null, null);
        return new(match.Groups["base"].Value, Group(match, "pre") ?? Group(match, "word"), distance, Group(match, "meta"));
    }

    private static (string Tag, string? Distance) TakeDistance(string text)
    {
        var match = Describe().Match(text);
        if (!match.Success) return (text, null);
        var dirty = match.Groups["dirty"].Success ? ".dirty" : "";
        return (match.Groups["tag"].Value, match.Groups["count"].Value + "." + match.Groups["hash"].Value + dirty);
    }

    private static string? Group(Match match, string name) => match.Groups[name] is { Success: true, Value: var value } ? value : null;

    // gitrevisions(7): TAG-COUNT-gHASH, and -dirty for a changed working tree.
    [GeneratedRegex(@"^(?<tag>.+)-(?<count>[0-9]+)-(?<hash>g[0-9a-f]{4,64})(?<dirty>-dirty)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Describe();

    // semver.org, any number of parts; and the words of PEP 440 and its relatives, glued to the digits. A single letter
    // counts only with a number after it: 1.1.1a is a later version in many projects.
    [GeneratedRegex(
        @"^(?<base>[0-9]+(\.[0-9]+)*)(-(?<pre>[^+]+)|[._]?(?<word>([abc][0-9]+|(alpha|beta|rc|pre|preview|dev|snapshot)[.-]?[0-9]*)(\.dev[0-9]+)?))?(\+(?<meta>.+))?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Parts();
}
