using System.Globalization;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>Reads a time as RFC 3339 and YAML's timestamp write it; without a zone it is UTC.</summary>
internal static class MomentText
{
    private static readonly string[] Shapes =
    [
        "yyyy-M-d", "yyyy-M-d'T'H:mm:ssK", "yyyy-M-d't'H:mm:ssK", "yyyy-M-d H:mm:ssK", "yyyy-M-d H:mm:ss K",
        "yyyy-M-d'T'H:mm:ss.FFFFFFFK", "yyyy-M-d H:mm:ss.FFFFFFFK", "yyyy-M-d H:mm:ss.FFFFFFF K",
    ];

    /// <summary>The moment, fractions of a second dropped, or null and a diagnostic (PKG1029).</summary>
    public static DateTimeOffset? Parse(string text, SourceLocation location, DiagnosticBag bag)
    {
        if (TryParse(text) is { } moment && moment >= DateTimeOffset.UnixEpoch) return moment;
        bag.Add(ManifestFaults.NotAMoment, location, $"'{text}' is no time after 1970", "write it as 2026-01-31T12:00:00Z");
        return null;
    }

    /// <summary>The moment in UTC, fractions of a second dropped, or null.</summary>
    public static DateTimeOffset? TryParse(string text)
    {
        if (!DateTimeOffset.TryParseExact(text, Shapes, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) return null;
        return DateTimeOffset.FromUnixTimeSeconds(moment.ToUnixTimeSeconds());
    }
}
