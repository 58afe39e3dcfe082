using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Packager.Model;
using Packager.Msi;

namespace Packager.Signing;

/// <summary>Reads private keys from PEM files (RFC 7468; PKCS#8, also encrypted, and the older forms of RSA and EC keys) and finds the certificate that a key belongs to.</summary>
internal static class PrivateKeyFile
{
    private const string Encrypted = "ENCRYPTED PRIVATE KEY";

    /// <summary>Joins the key of a file with the one certificate it belongs to; null after a fault.</summary>
    public static X509Certificate2? Join(X509Certificate2Collection certificates, Located<string> path, SigningSettings settings, DiagnosticBag diagnostics)
    {
        if (CertificateFile.ReadBytes(path, diagnostics) is not { } bytes) return null;
        if (FindKey(Encoding.UTF8.GetString(bytes)) is not { } pem)
        {
            diagnostics.Add(SigningFaults.NoPrivateKey, path.Location, $"'{path.Value}' holds no private key in PEM",
                "name the key's file with 'key' (--key), or a PFX file that holds both; 'openssl pkcs8 -topk8 -in KEY' turns older files into PEM");
            return null;
        }

        if (pem.Label == Encrypted && string.IsNullOrEmpty(settings.Password))
        {
            diagnostics.Add(CertificateFile.PasswordFault(path, settings));
            return null;
        }

        try
        {
            if (Match(certificates, pem.Text, settings.Password) is { } joined) return joined;
            diagnostics.Add(SigningFaults.NoPrivateKey, path.Location, $"the key in '{path.Value}' does not belong to the certificate", "name the key that the certificate was requested with");
        }
        catch (CryptographicException)
        {
            diagnostics.Add(pem.Label == Encrypted
                ? CertificateFile.PasswordFault(path, settings)
                : SigningFaults.NoPrivateKey.At(path.Location, $"the key in '{path.Value}' is damaged, or neither RSA nor ECDSA", "'openssl pkey -in KEY -text' tells what it is"));
        }

        return null;
    }

    private static (string Label, string Text)? FindKey(string text)
    {
        for (var rest = text.AsSpan(); PemEncoding.TryFind(rest, out var fields); rest = rest[fields.Location.End..])
        {
            var label = rest[fields.Label].ToString();
            if (label.EndsWith("PRIVATE KEY", StringComparison.Ordinal)) return (label, rest[fields.Location].ToString());
        }

        return null;
    }

    private static X509Certificate2? Match(X509Certificate2Collection certificates, string pem, string? password)
    {
        using var key = Import(pem, password);
        var publicPart = key.ExportSubjectPublicKeyInfo();
        var match = certificates.FirstOrDefault(certificate => certificate.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(publicPart));
        return key switch
        {
            RSA rsa => match?.CopyWithPrivateKey(rsa),
            ECDsa ecdsa => match?.CopyWithPrivateKey(ecdsa),
            _ => null,
        };
    }

    // PKCS#8 does not say in its label which kind of key it holds, so both are tried.
    private static AsymmetricAlgorithm Import(string pem, string? password)
    {
        CryptographicException? first = null;
        foreach (var key in new AsymmetricAlgorithm[] { RSA.Create(), ECDsa.Create() })
        {
            try
            {
                if (pem.Contains(Encrypted, StringComparison.Ordinal)) key.ImportFromEncryptedPem(pem, password);
                else key.ImportFromPem(pem);
                return key;
            }
            catch (Exception fault) when (fault is CryptographicException or ArgumentException)
            {
                first ??= fault as CryptographicException;
                key.Dispose();
            }
        }

        throw first ?? new CryptographicException("the key is of an unknown kind");
    }
}
