using System.Globalization;
using Packager.Model;

namespace Packager.Debian;

/// <summary>Faults of control stanzas: PKG2001–2009 when one is written, PKG2101–2109 when one is read.</summary>
public static class ControlFaults
{
    /// <summary>A name that deb822(5) does not allow.</summary>
    public static DiagnosticDescriptor BadNameWritten { get; } =
        new("PKG2001", Severity.Error, "A control field's name has a blank, a colon or a character that is not printable ASCII, or begins with '#' or '-'.");

    /// <summary>A field that is there already.</summary>
    public static DiagnosticDescriptor TwiceWritten { get; } =
        new("PKG2002", Severity.Error, "A control field is set twice; dpkg refuses such a package.");

    /// <summary>A value with a control character.</summary>
    public static DiagnosticDescriptor BadValueWritten { get; } =
        new("PKG2003", Severity.Error, "A control field's value has a control character, such as a carriage return.");

    /// <summary>A line without a colon.</summary>
    public static DiagnosticDescriptor NoFieldRead { get; } =
        new("PKG2101", Severity.Error, "A line of a control file is neither a field nor the continuation of one.");

    /// <summary>A name that deb822(5) does not allow.</summary>
    public static DiagnosticDescriptor BadNameRead { get; } =
        new("PKG2102", Severity.Error, "A field's name in a control file has characters that no name may have.");

    /// <summary>A name that was there before.</summary>
    public static DiagnosticDescriptor TwiceRead { get; } =
        new("PKG2103", Severity.Error, "A field is in a control file twice.");

    /// <summary>A line that continues nothing.</summary>
    public static DiagnosticDescriptor ContinuationFirstRead { get; } =
        new("PKG2104", Severity.Error, "A control file begins with a line that would continue a field.");

    /// <summary>A line of blanks.</summary>
    public static DiagnosticDescriptor BlankLineRead { get; } =
        new("PKG2105", Severity.Error, "A line of a control file holds nothing but blanks.");

    /// <summary>More than one stanza.</summary>
    public static DiagnosticDescriptor SecondStanzaRead { get; } =
        new("PKG2106", Severity.Error, "A control file holds more than one stanza.");

    /// <summary>No stanza at all.</summary>
    public static DiagnosticDescriptor NothingRead { get; } =
        new("PKG2107", Severity.Error, "A control file holds no field.");

    /// <summary>A control character.</summary>
    public static DiagnosticDescriptor CharacterRead { get; } =
        new("PKG2108", Severity.Error, "A control file has a control character, such as a carriage return.");

    internal static Diagnostic NameNotWritable(string name) => BadNameWritten.At(SourceLocation.None,
        $"'{name}' cannot name a control field", "use letters, digits and hyphens, for example 'XB-My-Field'");

    internal static Diagnostic FieldGivenTwice(string name) => TwiceWritten.At(SourceLocation.None,
        $"the control field '{name}' is set twice", "leave it out of deb.fields, or take the key that sets it away");

    internal static Diagnostic ValueNotWritable(string name, char character) => BadValueWritten.At(SourceLocation.None,
        string.Create(CultureInfo.InvariantCulture, $"the value of the control field '{name}' has the character U+{(int)character:X4}"),
        "write it without control characters; lines end with a line feed alone");
}
