using System.Collections.Immutable;

namespace Packager.Msi;

/// <summary>The rows of the TextStyle table. Texts on pictures say their colour, which a theme of high contrast would take from the window.</summary>
internal static class TextStyles
{
    public const string Normal = "Normal";
    public const string OnPaper = "OnPaper";
    public const string Heading = "Heading";
    public const string Title = "Title";

    /// <summary>A font that every Windows has; its other sizes follow the screen's.</summary>
    public const string Face = "Tahoma";

    private const int Black = 0;
    private const int Bold = 1;

    /// <summary>Name, size in points, colour, bits.</summary>
    public static ImmutableArray<(string Name, int Size, int? Color, int? Bits)> All { get; } =
    [
        (Normal, 8, null, null),
        (OnPaper, 8, Black, null),
        (Heading, 8, Black, Bold),
        (Title, 12, Black, null),
    ];
}
