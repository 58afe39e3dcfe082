using Packager.Model;

namespace Packager.Publishing;

/// <summary>Faults of where a repository lives, PKG4040–4049.</summary>
internal static class RepositoryPlaceFaults
{
    /// <summary>An address that is none.</summary>
    public static DiagnosticDescriptor Address { get; } = new("PKG4040", Severity.Error, "The address of a repository on a host cannot be read.");
}
