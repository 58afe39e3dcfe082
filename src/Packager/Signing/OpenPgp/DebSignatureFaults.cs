using Packager.Model;

namespace Packager.Signing;

/// <summary>Faults of signatures inside a .deb, PKG2011–2017.</summary>
internal static class DebSignatureFaults
{
    /// <summary>No gpg.</summary>
    public static DiagnosticDescriptor GpgMissing { get; } =
        new("PKG2011", Severity.Error, "A package is to be signed from within, and gpg is not installed.");

    /// <summary>No key in the file.</summary>
    public static DiagnosticDescriptor KeyFile { get; } =
        new("PKG2012", Severity.Error, "The file of an OpenPGP key does not exist, cannot be read, or holds no private key.");

    /// <summary>No key that signs.</summary>
    public static DiagnosticDescriptor KeyUnusable { get; } =
        new("PKG2013", Severity.Error, "The OpenPGP key that is to sign is not there, has expired, was revoked, or cannot sign.");

    /// <summary>The passphrase.</summary>
    public static DiagnosticDescriptor Passphrase { get; } =
        new("PKG2014", Severity.Error, "The passphrase of an OpenPGP key is wrong or missing.");

    /// <summary>gpg failed.</summary>
    public static DiagnosticDescriptor GpgFailed { get; } =
        new("PKG2015", Severity.Error, "gpg failed for another reason than a missing key or a wrong passphrase.");

    /// <summary>Settings that cannot be.</summary>
    public static DiagnosticDescriptor Settings { get; } =
        new("PKG2016", Severity.Error, "The settings of a signature inside a package contradict each other, or name no possible key.");

    /// <summary>No key at all.</summary>
    public static DiagnosticDescriptor NoKey { get; } =
        new("PKG2017", Severity.Warning, "A signature inside the package is asked for and no key is named, so that the package is not signed.");
}
