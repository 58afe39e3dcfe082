using System.Globalization;

namespace Packager.Msi;

/// <summary>One column of a table: what <c>_Columns</c> and <c>_Validation</c> say of it.</summary>
/// <param name="Name">Its name; <c>Component_</c> with an underscore refers to another table's key.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Width">The greatest number of characters of a text, 0 for no limit; the bytes of a number, 2 or 4.</param>
/// <param name="IsKey">Whether it belongs to the primary key; key columns come first.</param>
/// <param name="IsNullable">Whether a cell may be empty.</param>
public sealed record ColumnDefinition(string Name, ColumnKind Kind, int Width, bool IsKey, bool IsNullable)
{
    private const int ValidBit = 0x100;
    private const int LocalizableBit = 0x200;
    private const int NarrowBit = 0x400;
    private const int StringBit = 0x800;
    private const int NullableBit = 0x1000;
    private const int KeyBit = 0x2000;

    /// <summary>The rules of its text.</summary>
    public ColumnCategory Category { get; init; }

    /// <summary>The least number allowed; null for no limit.</summary>
    public int? Minimum { get; init; }

    /// <summary>The greatest number allowed; null for no limit.</summary>
    public int? Maximum { get; init; }

    /// <summary>The tables that a value must be found in, separated by semicolons; null when it refers to none.</summary>
    public string? KeyTable { get; init; }

    /// <summary>The column of those tables, counted from 1.</summary>
    public int? KeyColumn { get; init; }

    /// <summary>The only values allowed, separated by semicolons; null for no such list.</summary>
    public string? Set { get; init; }

    /// <summary>The lowest installer version (page count of the summary) that knows the column; 0 when all do.</summary>
    public int Schema { get; init; }

    /// <summary>Whether its cells hold text.</summary>
    public bool IsText => Kind is ColumnKind.String or ColumnKind.LocalizableString;

    /// <summary>Whether its cells hold numbers.</summary>
    public bool IsNumber => Kind is ColumnKind.Short or ColumnKind.Long;

    /// <summary>The word in <c>_Columns.Type</c>: width and bits for text, number, key, null and translation.</summary>
    public int TypeWord => KindBits | (IsNullable ? NullableBit : 0) | (IsKey ? KeyBit : 0);

    /// <summary>The short spelling of the type: <c>s72</c>, <c>L0</c>, <c>i2</c>, <c>V0</c>; a capital letter allows null.</summary>
    public string Code
    {
        get
        {
            var letter = Kind switch
            {
                ColumnKind.String => 's',
                ColumnKind.LocalizableString => 'l',
                ColumnKind.Binary => 'v',
                _ => 'i',
            };
            return (IsNullable ? char.ToUpperInvariant(letter) : letter) + Width.ToString(CultureInfo.InvariantCulture);
        }
    }

    private int KindBits => Kind switch
    {
        ColumnKind.String => Width | ValidBit | NarrowBit | StringBit,
        ColumnKind.LocalizableString => Width | ValidBit | NarrowBit | StringBit | LocalizableBit,
        ColumnKind.Short => Width | ValidBit | NarrowBit,
        ColumnKind.Long => Width | ValidBit,
        _ => ValidBit | StringBit,
    };

    /// <summary>The column that a code such as <c>S72</c> describes; <c>i0</c> stands for four bytes.</summary>
    /// <exception cref="FormatException">The code is none.</exception>
    public static ColumnDefinition FromCode(string name, string code, bool isKey)
    {
        var width = int.Parse(code.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);
        var kind = char.ToLowerInvariant(code[0]) switch
        {
            's' => ColumnKind.String,
            'l' => ColumnKind.LocalizableString,
            'v' => ColumnKind.Binary,
            'i' => width is 1 or 2 ? ColumnKind.Short : ColumnKind.Long,
            _ => throw new FormatException($"'{code}' is no type of a column"),
        };
        if (kind == ColumnKind.Long) width = 4;
        return new ColumnDefinition(name, kind, width, isKey, char.IsUpper(code[0]));
    }

    /// <summary>The column that a word of <c>_Columns.Type</c> describes, whoever wrote it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="word">The word, without the 0x8000 that a stored number carries.</param>
    public static ColumnDefinition FromTypeWord(string name, int word)
    {
        var width = word & 0xFF;
        var kind = (word & StringBit, word & NarrowBit) switch
        {
            (0, _) => width is 1 or 2 ? ColumnKind.Short : ColumnKind.Long,
            (_, 0) => ColumnKind.Binary,
            _ => (word & LocalizableBit) != 0 ? ColumnKind.LocalizableString : ColumnKind.String,
        };
        return new ColumnDefinition(name, kind, width, (word & KeyBit) != 0, (word & NullableBit) != 0);
    }
}
