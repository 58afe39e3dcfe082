using System.Globalization;

namespace Packager.Pages;

/// <summary>How a page writes what it is given.</summary>
internal static class PageText
{
    private static readonly string[] Units = ["bytes", "KB", "MB", "GB", "TB"];

    /// <summary>A path of the repository as a relative reference (RFC 3986 §4.2).</summary>
    public static string Reference(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>A size as people read it, in powers of 1,000.</summary>
    public static string Size(long bytes)
    {
        var (value, unit) = ((double)bytes, 0);
        while (value >= 999.5 && unit < Units.Length - 1) (value, unit) = (value / 1000, unit + 1);
        return value.ToString(unit == 0 || value >= 99.95 ? "0" : "0.0", CultureInfo.InvariantCulture) + " " + Units[unit];
    }

    /// <summary>A fingerprint in groups of four digits.</summary>
    public static string Fingerprint(string digits) => string.Join(' ', digits.Chunk(4).Select(c => new string(c)));

    /// <summary>A moment, in UTC.</summary>
    public static string Moment(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);

    /// <summary>An address that is safe to follow; empty for any other: a package's author chooses it, and <c>javascript:</c> is an address as well.</summary>
    public static string Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri : "";

    /// <summary>A release as people call it, from <c>debian/12</c>.</summary>
    public static string Release(string release)
    {
        var parts = release.Split('/', 2);
        return parts.Length < 2 ? release : $"{CultureInfo.InvariantCulture.TextInfo.ToTitleCase(parts[0])} {parts[1]}";
    }
}
