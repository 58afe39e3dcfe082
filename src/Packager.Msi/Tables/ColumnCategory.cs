namespace Packager.Msi;

/// <summary>The <c>Category</c> of a column in the <c>_Validation</c> table: the rules that its text keeps beyond its width.</summary>
public enum ColumnCategory
{
    /// <summary>No rule; the range, set or key of the column says all.</summary>
    None,

    /// <summary>Any text.</summary>
    Text,

    /// <summary>Text without lower case letters.</summary>
    UpperCase,

    /// <summary>Text without upper case letters.</summary>
    LowerCase,

    /// <summary>A 16-bit number.</summary>
    Integer,

    /// <summary>A 32-bit number.</summary>
    DoubleInteger,

    /// <summary>A time and date.</summary>
    TimeDate,

    /// <summary>Letters, digits, underscores and full stops, beginning with a letter or an underscore.</summary>
    Identifier,

    /// <summary>An identifier, or a percent sign and one: a property or an environment variable.</summary>
    Property,

    /// <summary>One file name, optionally <c>short|long</c>.</summary>
    Filename,

    /// <summary>A file name that may hold <c>*</c> and <c>?</c>.</summary>
    WildCardFilename,

    /// <summary>A full path.</summary>
    Path,

    /// <summary>Full paths, separated by semicolons.</summary>
    Paths,

    /// <summary>A full or relative path.</summary>
    AnyPath,

    /// <summary>A folder's name as the <c>Directory</c> table writes it.</summary>
    DefaultDir,

    /// <summary>A registry path.</summary>
    RegPath,

    /// <summary>Text with <c>[references]</c> that are put in at installation.</summary>
    Formatted,

    /// <summary>A security descriptor with references.</summary>
    FormattedSDDLText,

    /// <summary>Text with references and <c>[1]</c>, <c>[2]</c> for the fields of a record.</summary>
    Template,

    /// <summary>An expression over properties and states.</summary>
    Condition,

    /// <summary>A GUID in braces and upper case.</summary>
    Guid,

    /// <summary>Up to four numbers with full stops.</summary>
    Version,

    /// <summary>Decimal language identifiers, separated by commas.</summary>
    Language,

    /// <summary>A stream.</summary>
    Binary,

    /// <summary>An identifier that names a row of a table of custom actions.</summary>
    CustomSource,

    /// <summary>The name of a cabinet: <c>#stream</c> or a file name.</summary>
    Cabinet,

    /// <summary>What a shortcut points to: a feature or formatted text.</summary>
    Shortcut,
}
