using Packager.Model;

namespace Packager.Publishing;

/// <summary>Faults of where a repository lives, PKG4040–4049.</summary>
internal static class RepositoryPlaceFaults
{
    /// <summary>An address that is none.</summary>
    public static DiagnosticDescriptor Address { get; } = new("PKG4040", Severity.Error, "The place of a repository is neither a folder nor the address of one on a host.");

    /// <summary>No installer.</summary>
    public static DiagnosticDescriptor NotProduct { get; } = new("PKG4041", Severity.Error, "An .msi to publish installs no product, or has a name that cannot be published.");

    /// <summary>Other bytes under one name.</summary>
    public static DiagnosticDescriptor OtherInstaller { get; } = new("PKG4042", Severity.Error, "An .msi of this name is there already with other bytes.");
}
