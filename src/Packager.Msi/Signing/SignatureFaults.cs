using Packager.Model;

namespace Packager.Msi;

/// <summary>Faults of signatures that are read, PKG5021–5039.</summary>
public static class SignatureFaults
{
    /// <summary>There is none.</summary>
    public static DiagnosticDescriptor Unsigned { get; } =
        new("PKG5021", Severity.Error, "A file that is verified has no signature.");

    /// <summary>The signature cannot be read.</summary>
    public static DiagnosticDescriptor Damaged { get; } =
        new("PKG5022", Severity.Error, "A signature is truncated, malformed, or not one that Authenticode knows.");

    /// <summary>The file is not the one that was signed.</summary>
    public static DiagnosticDescriptor DigestDiffers { get; } =
        new("PKG5023", Severity.Error, "A file was changed after it was signed: its digest is not the one that the signature names.");

    /// <summary>The metadata are not those that were signed.</summary>
    public static DiagnosticDescriptor MetadataDiffer { get; } =
        new("PKG5024", Severity.Error, "Names, lengths or class identifiers of an installer database were changed after it was signed: they don't have the digest in MsiDigitalSignatureEx.");

    /// <summary>The signature was not made with the certificate's key.</summary>
    public static DiagnosticDescriptor Forged { get; } =
        new("PKG5025", Severity.Error, "A signature was not made with the key of the certificate that it names, or was changed afterwards.");

    /// <summary>A digest that does not hold.</summary>
    public static DiagnosticDescriptor WeakDigest { get; } =
        new("PKG5026", Severity.Error, "A signature uses MD5 or SHA-1, for which two files with one digest can be made.");

    /// <summary>No chain to a root that is trusted.</summary>
    public static DiagnosticDescriptor Untrusted { get; } =
        new("PKG5027", Severity.Error, "A signer's certificate does not lead to a trusted root, or a certificate between them is not valid.");

    /// <summary>The certificate is not for code.</summary>
    public static DiagnosticDescriptor NotForCode { get; } =
        new("PKG5028", Severity.Error, "A signature was made with a certificate that is not meant for signing code.");

    /// <summary>The certificate was not valid at the time that counts.</summary>
    public static DiagnosticDescriptor Expired { get; } =
        new("PKG5029", Severity.Error, "A signer's certificate was not valid when the file was signed; without a timestamp, today counts.");

    /// <summary>The timestamp does not hold.</summary>
    public static DiagnosticDescriptor TimestampWrong { get; } =
        new("PKG5030", Severity.Error, "A signature's timestamp is damaged, weak, or for another signature.");

    /// <summary>The timestamp comes from nobody who is trusted.</summary>
    public static DiagnosticDescriptor TimestampUntrusted { get; } =
        new("PKG5031", Severity.Error, "The certificate of a timestamp does not lead to a trusted root.");

    /// <summary>No timestamp.</summary>
    public static DiagnosticDescriptor NoTimestamp { get; } =
        new("PKG5032", Severity.Warning, "A signature has no timestamp by RFC 3161: it ends with the certificate.");

    /// <summary>Bytes that nothing covers.</summary>
    public static DiagnosticDescriptor Unprotected { get; } =
        new("PKG5033", Severity.Error, "Bytes stand around a signature that nothing protects from being changed.");

    /// <summary>A signature for another kind of file.</summary>
    public static DiagnosticDescriptor WrongSubject { get; } =
        new("PKG5034", Severity.Error, "A signature was made for another kind of file than the one that carries it.");

    /// <summary>A certificate of the chain was taken back.</summary>
    public static DiagnosticDescriptor Revoked { get; } =
        new("PKG5035", Severity.Error, "A certificate was revoked, or whether it was cannot be found out.");

    /// <summary>Bytes behind a database.</summary>
    public static DiagnosticDescriptor Tail { get; } =
        new("PKG5036", Severity.Warning, "Bytes stand behind an installer database, where neither Windows Installer nor the signature looks; another program may.");

    /// <summary>A cabinet that nobody answers for.</summary>
    public static DiagnosticDescriptor OtherCabinet { get; } =
        new("PKG5037", Severity.Error, "A cabinet beside an installer database has no signature, or another one than the database asks for (MsiDigitalSignature).");
}
