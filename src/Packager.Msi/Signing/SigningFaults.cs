using Packager.Model;

namespace Packager.Msi;

/// <summary>Faults of signing, PKG5001–5020.</summary>
public static class SigningFaults
{
    /// <summary>The certificate's file cannot be read.</summary>
    public static DiagnosticDescriptor CertificateUnreadable { get; } =
        new("PKG5001", Severity.Error, "The file of the signing certificate or of its key does not exist, or is neither PFX, PEM nor DER.");

    /// <summary>The password is wrong.</summary>
    public static DiagnosticDescriptor WrongPassword { get; } =
        new("PKG5002", Severity.Error, "The password of a certificate or key is wrong or missing.");

    /// <summary>No key.</summary>
    public static DiagnosticDescriptor NoPrivateKey { get; } =
        new("PKG5003", Severity.Error, "No private key belongs to the signing certificate: there is none, or it is another certificate's.");

    /// <summary>The certificate is not for code.</summary>
    public static DiagnosticDescriptor NotForCode { get; } =
        new("PKG5004", Severity.Error, "The signing certificate is not meant for signing code.");

    /// <summary>The certificate is not valid today.</summary>
    public static DiagnosticDescriptor Expired { get; } =
        new("PKG5005", Severity.Error, "The signing certificate has expired or is not valid yet.");

    /// <summary>A key that nobody should trust, or of another kind.</summary>
    public static DiagnosticDescriptor KeyUnfit { get; } =
        new("PKG5006", Severity.Error, "The signing certificate's key is neither RSA nor ECDSA, or an RSA key of fewer than 2048 bits.");

    /// <summary>Nobody said who signs.</summary>
    public static DiagnosticDescriptor NoCertificate { get; } =
        new("PKG5007", Severity.Error, "Neither the command line nor the manifest names a certificate or a command that signs.");

    /// <summary>No server answered.</summary>
    public static DiagnosticDescriptor TimestampUnreachable { get; } =
        new("PKG5008", Severity.Error, "No timestamp server could be reached.");

    /// <summary>The server refused, or its answer is wrong.</summary>
    public static DiagnosticDescriptor TimestampRefused { get; } =
        new("PKG5009", Severity.Error, "A timestamp server refused the request, or its answer does not fit it.");

    /// <summary>The hook failed.</summary>
    public static DiagnosticDescriptor CommandFailed { get; } =
        new("PKG5010", Severity.Error, "The command that signs is not installed, failed, or left no signature.");

    /// <summary>The hook signed with something else.</summary>
    public static DiagnosticDescriptor CommandSignedOtherwise { get; } =
        new("PKG5011", Severity.Error, "The signature that a command made does not belong to the certificate.");

    /// <summary>The file is of another kind.</summary>
    public static DiagnosticDescriptor NotSignable { get; } =
        new("PKG5012", Severity.Error, "A file that is to be signed or verified is neither an installer database nor a cabinet nor a Windows program.");

    /// <summary>The file is damaged.</summary>
    public static DiagnosticDescriptor FileDamaged { get; } =
        new("PKG5013", Severity.Error, "A file that is to be signed or verified is damaged, too long to be signed, or cannot be read.");

    /// <summary>Settings that cannot go together.</summary>
    public static DiagnosticDescriptor Contradiction { get; } =
        new("PKG5014", Severity.Error, "The settings for signing contradict each other or miss a part.");
}
