using Packager.Model;

namespace Packager.Sources;

/// <summary>Faults of making source packages, PKG41xx.</summary>
public static class SourceFaults
{
    /// <summary>No series, or a malformed one.</summary>
    public static DiagnosticDescriptor Series { get; } =
        new("PKG4101", Severity.Error, "A series is not written as a distribution's codename, or is named twice.");

    /// <summary>Nothing to make.</summary>
    public static DiagnosticDescriptor NoPackage { get; } =
        new("PKG4102", Severity.Error, "The manifest makes no .deb package that a source package could build.");

    /// <summary>No list of files.</summary>
    public static DiagnosticDescriptor NoFiles { get; } =
        new("PKG4103", Severity.Error, "Nothing says which files the upstream tarball holds: no git repository, and no list in the manifest.");

    /// <summary>A changed working tree.</summary>
    public static DiagnosticDescriptor Uncommitted { get; } =
        new("PKG4104", Severity.Warning, "The upstream tarball is made from files that differ from git's newest commit.");

    /// <summary>A file of a package that a builder would not have.</summary>
    public static DiagnosticDescriptor NotInTree { get; } =
        new("PKG4105", Severity.Error, "A package installs a file that is neither in the upstream tarball nor compiled from it.");

    /// <summary>A new tarball under an old name.</summary>
    public static DiagnosticDescriptor OtherBytes { get; } =
        new("PKG4106", Severity.Warning, "The upstream tarball of this version was made before, with other bytes; archives refuse that.");

    /// <summary>The signing key.</summary>
    public static DiagnosticDescriptor NoKey { get; } =
        new("PKG4107", Severity.Error, "No private key of gpg belongs to whom signs the source package.");

    /// <summary>An owner that a builder does not know.</summary>
    public static DiagnosticDescriptor Owner { get; } =
        new("PKG4108", Severity.Error, "A file belongs to an account that a builder does not have.");

    /// <summary>A vendored package that is not there.</summary>
    public static DiagnosticDescriptor VendorMissing { get; } =
        new("PKG4109", Severity.Error, "A package that the project was restored with is no longer in the cache that it came from.");

    /// <summary>A vendored package of unknown licence.</summary>
    public static DiagnosticDescriptor VendorLicense { get; } =
        new("PKG4110", Severity.Error, "A vendored package does not say its licence in a form that can be passed on.");

    /// <summary>The restore failed.</summary>
    public static DiagnosticDescriptor Restore { get; } =
        new("PKG4111", Severity.Error, "The packages that a project needs could not be listed: dotnet restore failed.");

    /// <summary>Mixed source names.</summary>
    public static DiagnosticDescriptor Mixed { get; } =
        new("PKG4112", Severity.Error, "The packages of one manifest have different versions, which one source package cannot have.");

    /// <summary>A pattern that cannot be read.</summary>
    public static DiagnosticDescriptor Pattern { get; } =
        new("PKG4113", Severity.Error, "A pattern of source.files or source.exclude cannot be read.");

    /// <summary>Debug symbols apart.</summary>
    public static DiagnosticDescriptor Symbols { get; } =
        new("PKG4115", Severity.Error, "A package of debug symbols is made of compiled files, which a source package cannot hold.");

    /// <summary>A folder that does not hold the manifest.</summary>
    public static DiagnosticDescriptor Root { get; } =
        new("PKG4114", Severity.Error, "The folder that source.root names does not exist or does not hold the manifest.");

    /// <summary>A lock file that says too little.</summary>
    public static DiagnosticDescriptor VendorLock { get; } =
        new("PKG4116", Severity.Error, "A lock file that source.vendor names is missing, cannot be read, or does not say of each package where it is and which checksum it has.");

    /// <summary>npm or pip failed.</summary>
    public static DiagnosticDescriptor VendorFetch { get; } =
        new("PKG4117", Severity.Error, "npm or pip, which fetch what a lock file names, is not installed or failed.");

    /// <summary>Other bytes than locked.</summary>
    public static DiagnosticDescriptor VendorChecksum { get; } =
        new("PKG4118", Severity.Error, "A package that was fetched does not have the checksum that the lock file names.");

    /// <summary>An archive that cannot be read.</summary>
    public static DiagnosticDescriptor VendorArchive { get; } =
        new("PKG4119", Severity.Error, "A package that was fetched is no archive that can be read.");
}
