using System.Globalization;
using Packager.Model;

namespace Packager.Debian;

/// <summary>Turns the version of an application into Debian's, so that prereleases sort before their release and later commits after it.</summary>
public static class VersionMapping
{
    /// <summary><c>BASE[~PRERELEASE][+DISTANCE][+METADATA][-REVISION]</c>; within a part a hyphen becomes a full stop.</summary>
    /// <returns>Null after a diagnostic (PKG110x).</returns>
    public static DebianVersion? FromSemantic(VersionParts parts, DiagnosticBag bag)
    {
        var shape = UpstreamShape.Of(parts.Version.Value);
        WarnOfRevision(parts, shape, bag);
        return Join(shape.Base, shape, parts, bag);
    }

    /// <summary>nfpm's mapping: a base of up to three numbers is padded to three and loses leading zeros; anything else is taken as it stands.</summary>
    /// <returns>Null after a diagnostic (PKG110x).</returns>
    public static DebianVersion? FromNfpm(VersionParts parts, DiagnosticBag bag)
    {
        var shape = UpstreamShape.Of(parts.Version.Value);
        var numbers = shape.Base.Split('.');
        if (numbers.Length > 3 || !numbers.All(n => n.Length is > 0 and < 19 && n.All(char.IsAsciiDigit))) return Verbatim(parts, bag);
        var padded = string.Join('.', numbers.Concat(["0", "0"]).Take(3).Select(n => long.Parse(n, CultureInfo.InvariantCulture)));
        return Join(padded, shape, parts, bag);
    }

    /// <summary>The version as it stands, but for a leading <c>v</c>; the other parts are appended.</summary>
    /// <returns>Null after a diagnostic (PKG110x).</returns>
    public static DebianVersion? Verbatim(VersionParts parts, DiagnosticBag bag)
    {
        var text = UpstreamShape.WithoutPrefix(parts.Version.Value);
        return Join(text, new UpstreamShape(text, null, null, null), parts, bag);
    }

    private static DebianVersion? Join(string start, UpstreamShape shape, VersionParts parts, DiagnosticBag bag)
    {
        var before = parts.Prerelease?.Value ?? shape.Prerelease;
        var after = parts.Metadata?.Value ?? shape.Metadata;
        var upstream = string.Concat(start, Part('~', before), Part('+', shape.Distance), Part('+', after));
        if (!TryEpoch(parts, bag, out var epoch)) return null;
        var version = DebianVersion.Parse(parts.Version.With(epoch + upstream + Part('-', parts.Revision?.Value, keepsHyphen: true)), bag);
        if (version is not null) CheckOrder(version, start, shape, parts, bag);
        return version;
    }

    private static string Part(char mark, string? text, bool keepsHyphen = false) =>
        string.IsNullOrEmpty(text) ? "" : mark + (keepsHyphen ? text : text.Replace('-', '.'));

    private static bool TryEpoch(VersionParts parts, DiagnosticBag bag, out string epoch)
    {
        epoch = "";
        if (parts.Epoch is not { } given || given.Value.Length == 0) return true;
        epoch = given.Value + ":";
        if (int.TryParse(given.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _)) return true;
        bag.Add(VersionFaults.Epoch, given.Location, $"epoch '{given.Value}' is not a whole number", "write for example epoch: 1");
        return false;
    }

    // Whatever the mapping did: a version that says it is a prerelease must sort before the release itself.
    private static void CheckOrder(DebianVersion version, string start, UpstreamShape shape, VersionParts parts, DiagnosticBag bag)
    {
        var label = PrereleaseWord.LabelOf(parts.Version.Value, out var labelled);
        if (shape.Prerelease is null && parts.Prerelease is null && label is null) return;
        var release = shape.Prerelease is null && label is not null ? labelled : start;
        var revision = Part('-', parts.Revision?.Value, keepsHyphen: true);
        if (!DebianVersion.TryParse($"{version.Epoch}:{release}{revision}", out var final) || version < final!) return;
        bag.Add(VersionFaults.Order, parts.Version.Location, $"version '{version}' would not sort before its release '{final}'",
            $"write '{release}~{label?.Replace('-', '.') ?? "rc1"}', or leave out version_schema");
    }

    private static void WarnOfRevision(VersionParts parts, UpstreamShape shape, DiagnosticBag bag)
    {
        if (shape.Prerelease is not { } label || !label.All(char.IsAsciiDigit)) return;
        bag.Add(VersionFaults.Revisionlike, parts.Version.Location, $"'{parts.Version.Value}' is a prerelease of '{shape.Base}' in semantic versioning and sorts before it",
            $"if {label} is the packaging revision, write version: {shape.Base} and release: {label}");
    }
}
