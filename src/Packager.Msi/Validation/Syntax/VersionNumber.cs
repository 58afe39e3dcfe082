using System.Globalization;

namespace Packager.Msi.Validation;

/// <summary>The three fields of a product version that the installer compares.</summary>
internal static class VersionNumber
{
    private const int MostMajor = 255;
    private const int MostFields = 4;

    /// <summary>The version as one number; null when it is none up to 255.255.65535. A fourth field is not compared.</summary>
    public static long? Parse(string? text)
    {
        if (text is null) return null;
        var fields = text.Split('.');
        if (fields.Length > MostFields) return null;
        long version = 0;
        for (var place = 0; place < 3; place++)
        {
            if (!ushort.TryParse(place < fields.Length ? fields[place] : "0", NumberStyles.None, CultureInfo.InvariantCulture, out var field) || (place < 2 && field > MostMajor)) return null;
            version = (version << 16) | field;
        }

        return version;
    }
}
