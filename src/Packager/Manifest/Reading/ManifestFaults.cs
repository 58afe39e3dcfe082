using Packager.Model;

namespace Packager.Manifest;

/// <summary>Faults of keys, values and formats, PKG102x, 103x and 105x.</summary>
public static class ManifestFaults
{
    /// <summary>Not our number.</summary>
    public static DiagnosticDescriptor UnknownDialect { get; } =
        new("PKG1019", Severity.Error, "The file asks for a dialect that this version does not know.");

    /// <summary>No such key.</summary>
    public static DiagnosticDescriptor UnknownKey { get; } =
        new("PKG1020", Severity.Error, "A key is not known at its place.");

    /// <summary>The other dialect's key.</summary>
    public static DiagnosticDescriptor WrongDialect { get; } =
        new("PKG1021", Severity.Error, "A key belongs to the other dialect: nfpm's, or Packager's own.");

    /// <summary>A key on the wrong level.</summary>
    public static DiagnosticDescriptor WrongPlace { get; } =
        new("PKG1022", Severity.Error, "A key stands on a level of the file where it means nothing, such as below overrides.");

    /// <summary>A list for a value, or the like.</summary>
    public static DiagnosticDescriptor WrongKind { get; } =
        new("PKG1023", Severity.Error, "A single value, a list or a map stands where one of the others is expected.");

    /// <summary>Something must be said.</summary>
    public static DiagnosticDescriptor Missing { get; } =
        new("PKG1024", Severity.Error, "A key that is needed is missing or empty.");

    /// <summary>Not one of the words.</summary>
    public static DiagnosticDescriptor UnknownValue { get; } =
        new("PKG1025", Severity.Error, "A value is not one of those that the key takes.");

    /// <summary>Neither true nor false.</summary>
    public static DiagnosticDescriptor NotAFlag { get; } =
        new("PKG1026", Severity.Error, "A value is neither true nor false.");

    /// <summary>No permission bits.</summary>
    public static DiagnosticDescriptor NotAMode { get; } =
        new("PKG1027", Severity.Error, "A mode or umask is neither octal nor symbolic.");

    /// <summary>Decimal permission bits.</summary>
    public static DiagnosticDescriptor DecimalMode { get; } =
        new("PKG1028", Severity.Error, "A mode or umask has no leading zero, so that it could be read as decimal.");

    /// <summary>No time.</summary>
    public static DiagnosticDescriptor NotAMoment { get; } =
        new("PKG1029", Severity.Error, "A time is not written as RFC 3339 says, or lies before 1970.");

    /// <summary>Words that do not end.</summary>
    public static DiagnosticDescriptor UnclosedQuote { get; } =
        new("PKG1030", Severity.Error, "A quote in a command is never closed.");

    /// <summary>No such format.</summary>
    public static DiagnosticDescriptor UnknownFormat { get; } =
        new("PKG1050", Severity.Error, "An entry of formats does not name a format and an architecture.");

    /// <summary>Known, but not made.</summary>
    public static DiagnosticDescriptor FormatNotMade { get; } =
        new("PKG1051", Severity.Error, "An entry of formats names a format that this version does not make.");

    /// <summary>arch and formats.</summary>
    public static DiagnosticDescriptor ArchAndFormats { get; } =
        new("PKG1052", Severity.Error, "Both arch and formats say what is made.");

    /// <summary>No such selector.</summary>
    public static DiagnosticDescriptor UnknownSelector { get; } =
        new("PKG1053", Severity.Error, "A key of overrides names no format, target or release.");

    /// <summary>A selector that selects nothing.</summary>
    public static DiagnosticDescriptor IdleSelector { get; } =
        new("PKG1054", Severity.Warning, "A key of overrides applies to nothing that is made.");

    /// <summary>The same package twice.</summary>
    public static DiagnosticDescriptor SamePackageTwice { get; } =
        new("PKG1055", Severity.Error, "Two packages of the file have the same name and target.");

    /// <summary>Symbols of nothing.</summary>
    public static DiagnosticDescriptor SymbolsOfNothing { get; } =
        new("PKG1057", Severity.Error, "A package of debug symbols is not named after a package of the file that holds machine code.");

    /// <summary>More than a name.</summary>
    public static DiagnosticDescriptor SymbolsSayMore { get; } =
        new("PKG1058", Severity.Error, "A package of debug symbols has keys of its own; all its values follow from the package that it is named after.");

    /// <summary>A key of a version to come.</summary>
    public static DiagnosticDescriptor KeyNotYet { get; } =
        new("PKG1056", Severity.Error, "A key is planned, but this version does not know it yet.");
}
