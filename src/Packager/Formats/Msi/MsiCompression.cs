using Packager.Binary;
using Packager.Model;

namespace Packager.Formats;

/// <summary>Reads <c>msi.compression</c>: a method, and after a colon how hard it tries.</summary>
internal static class MsiCompression
{
    /// <summary>The settings; null after PKG3005.</summary>
    public static CabinetSettings? Parse(Located<string>? compression, DiagnosticBag diagnostics)
    {
        if (compression is not { } given) return CabinetSettings.Default;
        var (method, level) = given.Value.Split(':') switch
        {
            [var one] => (one, ""),
            [var one, "fast" or "best"] parts => (one, parts[1]),
            _ => ("", ""),
        };
        CabinetCompression? known = method switch
        {
            "lzx" => CabinetCompression.Lzx,
            "mszip" => CabinetCompression.MsZip,
            "none" when level.Length == 0 => CabinetCompression.None,
            _ => null,
        };
        if (known is { } compressor) return new CabinetSettings(compressor, Level(level));
        diagnostics.Add(MsiFaults.BadCompression, given.Location, $"'{given.Value}' is no compression of an .msi", "write lzx, mszip or none; lzx:fast and mszip:fast are quicker, lzx:best is smaller");
        return null;
    }

    private static CabinetLevel Level(string level) => level switch
    {
        "fast" => CabinetLevel.Fast,
        "best" => CabinetLevel.Best,
        _ => CabinetLevel.Normal,
    };
}
