using Packager.Model;

namespace Packager.Formats;

/// <summary>What is wrong with things that an .msi declares on the machine, PKG307x and PKG308x.</summary>
public static class MsiPartFaults
{
    /// <summary>A folder that is none.</summary>
    public static DiagnosticDescriptor BadFolder { get; } =
        new("PKG3070", Severity.Error, "A folder of Windows is neither a place of the package nor below a folder that Windows Installer knows.");

    /// <summary>A line of an INI file.</summary>
    public static DiagnosticDescriptor BadIniText { get; } =
        new("PKG3071", Severity.Error, "A section, key or value cannot stand in an INI file.");
}
