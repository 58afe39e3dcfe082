using System.Globalization;
using Packager.Model;
using Packager.Msi;
using Packager.Packaging;

namespace Packager.Formats;

/// <summary>Reads <c>msi.cabinets</c>.</summary>
internal static class MsiCabinetSettings
{
    /// <summary>The settings; reports PKG3068.</summary>
    public static MsiCabinets Read(PackageDraft draft, DiagnosticBag diagnostics) => draft.Manifest.Msi.Cabinets is not { } section ? new MsiCabinets() : new MsiCabinets
    {
        MostBytes = section.Size is { } size ? Bytes(size, diagnostics) : null,
        BesideAs = section.Embed?.Value == false ? PlannedMsi.NameOf(draft) : null,
    };

    private static long? Bytes(Located<string> size, DiagnosticBag diagnostics)
    {
        var digits = size.Value.Length - size.Value.AsSpan().TrimStart("0123456789").Length;
        long? unit = size.Value[digits..].Trim() switch
        {
            "" or "B" => 1, "kB" or "KB" => 1000, "MB" => 1_000_000, "GB" => 1_000_000_000,
            "KiB" => 1 << 10, "MiB" => 1 << 20, "GiB" => 1 << 30, _ => null,
        };
        if (unit is { } known && int.TryParse(size.Value.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return number * known;
        diagnostics.Add(MsiFaults.BadSize, size.Location, $"'{size.Value}' is no size", "write a number with kB, MB or GB, for example 500MB");
        return null;
    }
}
