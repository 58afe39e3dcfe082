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

    internal static Diagnostic NameNotWritable(string name) => BadNameWritten.At(SourceLocation.None,
        $"'{name}' cannot name a control field", "use letters, digits and hyphens, for example 'XB-My-Field'");

    internal static Diagnostic FieldGivenTwice(string name) => TwiceWritten.At(SourceLocation.None,
        $"the control field '{name}' is set twice", "leave it out of deb.fields, or take the key that sets it away");

    internal static Diagnostic ValueNotWritable(string name, char character) => BadValueWritten.At(SourceLocation.None,
        string.Create(CultureInfo.InvariantCulture, $"the value of the control field '{name}' has the character U+{(int)character:X4}"),
        "write it without control characters; lines end with a line feed alone");
}
