namespace Packager.Msi;

/// <summary>What the cells of a column hold.</summary>
public enum ColumnKind
{
    /// <summary>Text, code <c>s</c>.</summary>
    String,

    /// <summary>Text that a translation may replace, code <c>l</c>.</summary>
    LocalizableString,

    /// <summary>A whole number from -32767 to 32767, code <c>i2</c> (and the rare <c>i1</c>).</summary>
    Short,

    /// <summary>A whole number from -2147483647 to 2147483647, code <c>i4</c>.</summary>
    Long,

    /// <summary>A stream beside the tables, code <c>v</c>.</summary>
    Binary,
}
