using Packager.Model;

namespace Packager.Packaging;

/// <summary>Faults of what was asked for, PKG132x.</summary>
public static class PackagingFaults
{
    /// <summary>No such package.</summary>
    public static DiagnosticDescriptor UnknownPackage { get; } =
        new("PKG1321", Severity.Error, "The command line names a package that the manifest does not have.");

    /// <summary>No such target.</summary>
    public static DiagnosticDescriptor UnknownTarget { get; } =
        new("PKG1322", Severity.Error, "The command line names a format or target that the manifest does not make.");

    /// <summary>No such format.</summary>
    public static DiagnosticDescriptor UnknownFormat { get; } =
        new("PKG1323", Severity.Error, "The manifest asks for a format that this version does not make.");

    /// <summary>Two packages, one file.</summary>
    public static DiagnosticDescriptor SameFile { get; } =
        new("PKG1324", Severity.Error, "Two packages of the manifest would be written to the same file.");
}
