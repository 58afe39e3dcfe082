using Packager.Model;

namespace Packager.Formats;

/// <summary>What is wrong with public properties of an .msi and with what names them, PKG3086 to PKG3088.</summary>
public static class PropertyFaults
{
    /// <summary>A declaration that contradicts itself.</summary>
    public static DiagnosticDescriptor BadDeclaration { get; } =
        new("PKG3086", Severity.Error, "A public property of an .msi has keys that do not go together, or a default that it may not have.");

    /// <summary>A name that nothing declares.</summary>
    public static DiagnosticDescriptor Unknown { get; } =
        new("PKG3087", Severity.Error, "A text names in brackets what the package does not declare, a public property or a row of its tables, so that nothing would be filled in.");

    /// <summary>A secret in the open.</summary>
    public static DiagnosticDescriptor SecretInTheOpen { get; } =
        new("PKG3088", Severity.Warning, "A secret property is written to a place that the log shows and others can read.");
}
