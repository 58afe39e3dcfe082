using System.Globalization;
using Packager.Binary;
using Packager.Model;

namespace Packager.Debian;

/// <summary>Reads <c>deb.compression</c>, <c>ALGORITHM[:LEVEL]</c>.</summary>
public static class DebCompression
{
    private static readonly string[] s_levels = ["fastest", "default", "better", "best"];

    /// <summary>The settings, or null after a diagnostic (PKG1117). Without a level: gzip 9, xz 6, zstd 7.</summary>
    public static CompressionSettings? Parse(Located<string> text, DiagnosticBag bag)
    {
        var parts = text.Value.Split(':', 2);
        var level = parts.Length > 1 ? parts[1] : null;
        var settings = parts[0] switch
        {
            "none" when level is null => new CompressionSettings(CompressionAlgorithm.None, 0),
            "gzip" => Between(CompressionAlgorithm.Gzip, level ?? "9", 1, 9),
            "xz" => Between(CompressionAlgorithm.Xz, level ?? "6", 0, 9),
            "zstd" => Between(CompressionAlgorithm.Zstd, Named(level ?? "better"), 1, 19),
            _ => null,
        };
        if (settings is null) bag.Add(ValueFaults.Compression, text.Location, $"compression '{text.Value}' is unknown", "write xz, xz:0 to xz:9, gzip:1 to gzip:9, zstd:1 to zstd:19, or none");
        return settings;
    }

    // nfpm's words for zstd, as the levels that its encoder takes them for.
    private static string Named(string level) => Array.IndexOf(s_levels, level) switch
    {
        0 => "1",
        1 => "3",
        2 => "7",
        3 => "11",
        _ => level,
    };

    private static CompressionSettings? Between(CompressionAlgorithm algorithm, string level, int low, int high) =>
        int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high
            ? new CompressionSettings(algorithm, number) : null;
}
