namespace Packager.Msi;

/// <summary>Whatever holds the private key of a certificate: a file, a smart card, a service.</summary>
public interface ISigningKey
{
    /// <summary>Signs a SHA-256 digest: PKCS#1 v1.5 for RSA, an Ecdsa-Sig-Value in DER for ECDSA.</summary>
    byte[] SignDigest(ReadOnlySpan<byte> digest);
}
