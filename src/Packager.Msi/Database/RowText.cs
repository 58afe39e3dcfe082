using System.Globalization;
using Packager.Model;

namespace Packager.Msi;

/// <summary>Cells as people read them.</summary>
internal static class RowText
{
    /// <summary>A text as it is, a number in decimal digits, a stream by where it comes from, null as nothing.</summary>
    public static string Of(object? cell) => cell switch
    {
        null => "",
        int number => number.ToString(CultureInfo.InvariantCulture),
        Content content => content.Origin,
        _ => cell.ToString() ?? "",
    };

    /// <summary>The same for a sentence.</summary>
    public static string Quote(object? cell) => cell switch
    {
        null => "null",
        string text => $"'{text}' ({text.Length} characters)",
        _ => Of(cell),
    };
}
