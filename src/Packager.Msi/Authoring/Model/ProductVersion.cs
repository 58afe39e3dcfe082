using System.Globalization;

namespace Packager.Msi;

/// <summary>The property ProductVersion: three numbers, compared one after the other. A fourth may be written, but Windows Installer never looks at it.</summary>
/// <param name="Major">0 to 255.</param>
/// <param name="Minor">0 to 255.</param>
/// <param name="Build">0 to 65535.</param>
public readonly record struct ProductVersion(int Major, int Minor, int Build) : IComparable<ProductVersion>
{
    /// <summary>What is allowed, for hints.</summary>
    public const string Range = "three numbers up to 255.255.65535";

    /// <summary>Whether the numbers fit into the field.</summary>
    public static bool Fits(int major, int minor, int build) => major is >= 0 and <= 255 && minor is >= 0 and <= 255 && build is >= 0 and <= 65535;

    /// <summary>Reads one to three numbers; missing ones are 0.</summary>
    public static bool TryParse(string text, out ProductVersion version)
    {
        ArgumentNullException.ThrowIfNull(text);
        version = default;
        var parts = text.Split('.');
        if (parts.Length > 3) return false;
        Span<int> numbers = [0, 0, 0];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i])) return false;
        }

        version = new(numbers[0], numbers[1], numbers[2]);
        return Fits(numbers[0], numbers[1], numbers[2]);
    }

    /// <inheritdoc/>
    public int CompareTo(ProductVersion other) => (Major, Minor, Build).CompareTo((other.Major, other.Minor, other.Build));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Build}");

    /// <summary>Whether the left one is older.</summary>
    public static bool operator <(ProductVersion left, ProductVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one is newer.</summary>
    public static bool operator >(ProductVersion left, ProductVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one is older or the same.</summary>
    public static bool operator <=(ProductVersion left, ProductVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one is newer or the same.</summary>
    public static bool operator >=(ProductVersion left, ProductVersion right) => left.CompareTo(right) >= 0;
}
