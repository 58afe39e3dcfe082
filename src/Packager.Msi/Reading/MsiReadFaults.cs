using Packager.Binary;
using Packager.Model;

namespace Packager.Msi;

/// <summary>Faults of databases that are read, PKG310x and PKG311x: errors where nothing can be made of the file, warnings where the rest can be read.</summary>
public static class MsiReadFaults
{
    private const string Hint = "the file is damaged or was not made by an installer's tool; get it again from where it came from";

    /// <summary>The file cannot be opened.</summary>
    public static DiagnosticDescriptor NotReadable { get; } =
        new("PKG3101", Severity.Error, "An .msi file cannot be opened or read.");

    /// <summary>The file is no compound file, or its tables of sectors are damaged.</summary>
    public static DiagnosticDescriptor NotCompoundFile { get; } =
        new("PKG3102", Severity.Error, "An .msi file is no compound file, or damaged where everything else depends on it.");

    /// <summary>A stream or storage is damaged.</summary>
    public static DiagnosticDescriptor DamagedStream { get; } =
        new("PKG3103", Severity.Warning, "A stream or storage of an .msi file is damaged; the others can be read.");

    /// <summary>The texts are damaged or missing.</summary>
    public static DiagnosticDescriptor DamagedStrings { get; } =
        new("PKG3104", Severity.Error, "The texts of an .msi file (_StringPool, _StringData) are damaged or missing, so no table can be read.");

    /// <summary>The table of tables or of columns is damaged.</summary>
    public static DiagnosticDescriptor DamagedSchema { get; } =
        new("PKG3105", Severity.Warning, "What an .msi file says of its tables and columns (_Tables, _Columns) is damaged or contradicts itself.");

    /// <summary>A table is damaged.</summary>
    public static DiagnosticDescriptor DamagedTable { get; } =
        new("PKG3106", Severity.Warning, "A table of an .msi file has a part of a row, or cells that refer to texts which are not there.");

    /// <summary>A stream that a cell promises is missing.</summary>
    public static DiagnosticDescriptor StreamMissing { get; } =
        new("PKG3107", Severity.Warning, "A row of an .msi file promises a stream that is not there.");

    /// <summary>The summary information is damaged.</summary>
    public static DiagnosticDescriptor DamagedSummary { get; } =
        new("PKG3108", Severity.Warning, "The summary information of an .msi file is damaged or missing.");

    /// <summary>The code page is unknown.</summary>
    public static DiagnosticDescriptor UnknownCodePage { get; } =
        new("PKG3109", Severity.Warning, "The texts of an .msi file are in a code page that Packager does not know; letters beyond ASCII are guessed.");

    /// <summary>Tables or texts are too large.</summary>
    public static DiagnosticDescriptor TooLarge { get; } =
        new("PKG3110", Severity.Error, "The tables or texts of an .msi file are larger than any package's, so they are not read.");

    /// <summary>A table that was asked for is not there.</summary>
    public static DiagnosticDescriptor TableMissing { get; } =
        new("PKG3115", Severity.Error, "A table that was asked for is not in the .msi file.");

    internal static Diagnostic InFile(SourceLocation file, MalformedException fault) =>
        NotCompoundFile.At(file, "the file cannot be read as a compound file: " + Where(fault), Hint);

    internal static Diagnostic InStream(SourceLocation file, MalformedException fault) =>
        DamagedStream.At(file, Where(fault), Hint);

    internal static Diagnostic InStrings(SourceLocation file, string what) => DamagedStrings.At(file, what, Hint);

    /// <summary>The message with the names of streams in plain letters.</summary>
    private static string Where(MalformedException fault)
    {
        var message = TerminalText.OneLine(StreamName.Decode(fault.Message).Name.Replace(StreamName.TableMark.ToString(), "", StringComparison.Ordinal));
        return fault.Offset < 0 ? message : FormattableString.Invariant($"{message} (at byte {fault.Offset})");
    }
}
