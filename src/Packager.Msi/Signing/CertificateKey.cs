using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Packager.Msi;

/// <summary>The private key that came with a certificate.</summary>
/// <param name="certificate">A certificate with its private key, RSA or ECDSA.</param>
public sealed class CertificateKey(X509Certificate2 certificate) : ISigningKey
{
    /// <inheritdoc/>
    public byte[] SignDigest(ReadOnlySpan<byte> digest)
    {
        using var rsa = certificate.GetRSAPrivateKey();
        if (rsa is not null) return rsa.SignHash(digest, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var ecdsa = certificate.GetECDsaPrivateKey() ?? throw new InvalidOperationException("the certificate has no RSA or ECDSA key");
        return ecdsa.SignHash(digest, DSASignatureFormat.Rfc3279DerSequence);
    }
}
