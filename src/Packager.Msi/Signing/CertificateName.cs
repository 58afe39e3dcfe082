using System.Security.Cryptography.X509Certificates;

namespace Packager.Msi;

/// <summary>How certificates are called when people are told about them, and what they are for.</summary>
public static class CertificateName
{
    /// <summary>The common name of the holder, or the whole distinguished name where there is none.</summary>
    public static string Of(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var name = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
        return string.IsNullOrEmpty(name) ? certificate.Subject : name;
    }

    /// <summary>Whether a certificate may sign code (RFC 5280 §4.2.1.12): its extended key usage says so.</summary>
    public static bool IsForCode(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        // Windows takes a certificate without the extension for anything; a signer's certificate of any authority has it.
        return certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>()
            .SelectMany(extension => extension.EnhancedKeyUsages.Cast<System.Security.Cryptography.Oid>())
            .Any(oid => oid.Value is SpcOids.CodeSigning or SpcOids.AnyUse);
    }
}
