using Packager.Model;

namespace Packager.Extraction;

/// <summary>Faults of extracting a package into a folder, PKG139x.</summary>
public static class ExtractionFaults
{
    /// <summary>Something is there already.</summary>
    public static DiagnosticDescriptor Exists { get; } =
        new("PKG1391", Severity.Error, "A package is extracted over a file that is there already.");

    /// <summary>The way to an entry leads over a link or a file.</summary>
    public static DiagnosticDescriptor LeadsOut { get; } =
        new("PKG1392", Severity.Error, "An entry of a package that is extracted would be written through a symbolic link, below a file, or outside of the folder.");

    /// <summary>An entry is no file, folder or link.</summary>
    public static DiagnosticDescriptor Unsupported { get; } =
        new("PKG1393", Severity.Warning, "A device, pipe or socket of a package is not extracted.");
}
