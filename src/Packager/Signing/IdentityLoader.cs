using System.Security.Cryptography.X509Certificates;
using Packager.Model;
using Packager.Msi;

namespace Packager.Signing;

/// <summary>Finds the certificate that signs, its issuers and what holds its key.</summary>
internal static class IdentityLoader
{
    /// <summary>Loads them as the settings say; null after a fault.</summary>
    /// <param name="settings">The settings; they name a certificate.</param>
    /// <param name="now">The current time, for the certificate's validity.</param>
    /// <param name="diagnostics">Receives PKG5001 to PKG5006.</param>
    public static SigningIdentity? Load(SigningSettings settings, DateTimeOffset now, DiagnosticBag diagnostics)
    {
        var path = settings.Certificate!.Value;
        if (CertificateFile.Read(path, settings, diagnostics) is not { } certificates) return null;
        var signer = settings.DigestCommand.IsEmpty ? WithKey(certificates, path, settings, diagnostics) : Leaf(certificates);
        if (signer is null) return null;
        CertificateChecks.Check(signer, path, now, diagnostics);
        if (diagnostics.HasErrors) return null;
        ISigningKey key = settings.DigestCommand.IsEmpty ? new CertificateKey(signer) : new DigestCommand(settings.DigestCommand, settings.Folder, signer);
        return new SigningIdentity(signer, [.. certificates.Where(other => other.Thumbprint != signer.Thumbprint)], key);
    }

    private static X509Certificate2? WithKey(X509Certificate2Collection certificates, Located<string> path, SigningSettings settings, DiagnosticBag diagnostics)
    {
        if (settings.Key is { } key) return PrivateKeyFile.Join(certificates, key, settings, diagnostics);
        var keyed = certificates.Where(certificate => certificate.HasPrivateKey).ToArray();
        if (Array.Find(keyed, CertificateName.IsForCode) is { } meant) return meant;
        if (keyed.Length > 0) return keyed[0];
        if (CertificateFile.ReadBytes(path, diagnostics) is { } bytes && CertificateFile.IsPem(bytes)) return PrivateKeyFile.Join(certificates, path, settings, diagnostics);
        diagnostics.Add(SigningFaults.NoPrivateKey, path.Location, $"'{path.Value}' holds no private key", "name the key's file with 'key' (--key), or what signs with it with 'digest_command'");
        return null;
    }

    // In a file of several certificates the signer's is the one that issued none of the others.
    private static X509Certificate2 Leaf(X509Certificate2Collection certificates) =>
        certificates.FirstOrDefault(candidate => !certificates.Any(other => other.Thumbprint != candidate.Thumbprint
            && other.IssuerName.RawData.AsSpan().SequenceEqual(candidate.SubjectName.RawData))) ?? certificates[0];
}
