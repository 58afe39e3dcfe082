using Packager.Model;

namespace Packager.Formats;

/// <summary>What is wrong with languages and files of texts of an .msi, PKG305x.</summary>
public static class MsiTextFaults
{
    /// <summary>No texts in a language.</summary>
    public static DiagnosticDescriptor NoLanguage { get; } =
        new("PKG3050", Severity.Error, "There are no texts for dialogs in the language that the manifest asks for.");

    /// <summary>A file of another shape.</summary>
    public static DiagnosticDescriptor BadFile { get; } =
        new("PKG3051", Severity.Error, "A file of texts is no map of keys and texts, or gives no language id.");

    /// <summary>A key that nothing uses.</summary>
    public static DiagnosticDescriptor UnknownKey { get; } =
        new("PKG3052", Severity.Error, "A file of texts has a key that no dialog uses.");

    /// <summary>Texts that are missing.</summary>
    public static DiagnosticDescriptor MissingKeys { get; } =
        new("PKG3053", Severity.Error, "A file that adds a language lacks texts of the dialogs.");

    /// <summary>A file that is not there.</summary>
    public static DiagnosticDescriptor MissingFile { get; } =
        new("PKG3054", Severity.Error, "A picture or licence for the dialogs of an .msi does not exist.");

    /// <summary>Dialogs without what they need.</summary>
    public static DiagnosticDescriptor Unused { get; } =
        new("PKG3055", Severity.Warning, "Something is given for dialogs that the package does not show.");
}
