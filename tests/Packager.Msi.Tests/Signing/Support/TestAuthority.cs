using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Packager.Tests.Signing;

/// <summary>A certificate authority that lives as long as a test run, and whatever certificates a test wants from it.</summary>
internal sealed class TestAuthority
{
    public const string CodeSigning = "1.3.6.1.5.5.7.3.3";
    public const string TimeStamping = "1.3.6.1.5.5.7.3.8";
    public const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    // Keys take a while to make; whose key it is matters to no test.
    private static readonly RSA s_key = RSA.Create(2048);
    private int _serial;

    public TestAuthority(string name = "Test Root", TestAuthority? issuer = null)
    {
        var request = new CertificateRequest("CN=" + name, Key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        Certificate = issuer is null
            ? request.CreateSelfSigned(From, To)
            : request.Create(issuer.Certificate.SubjectName, X509SignatureGenerator.CreateForRSA(issuer.Key, RSASignaturePadding.Pkcs1), From, To, [9]).CopyWithPrivateKey(Key);
    }

    public static DateTimeOffset From { get; } = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset To { get; } = new(2050, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public RSA Key { get; } = RSA.Create(2048);

    public X509Certificate2 Certificate { get; }

    /// <summary>Issues a certificate with its key.</summary>
    public X509Certificate2 Issue(string name, string use = CodeSigning, DateTimeOffset? from = null, DateTimeOffset? to = null, AsymmetricAlgorithm? key = null)
    {
        var request = key is ECDsa ecdsa
            ? new CertificateRequest("CN=" + name, ecdsa, HashAlgorithmName.SHA256)
            : new CertificateRequest("CN=" + name, (RSA?)key ?? s_key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], critical: true));
        var generator = X509SignatureGenerator.CreateForRSA(Key, RSASignaturePadding.Pkcs1);
        using var bare = request.Create(Certificate.SubjectName, generator, from ?? From, to ?? To, [1, (byte)(++_serial / 256), (byte)_serial]);
        return key is ECDsa own ? bare.CopyWithPrivateKey(own) : bare.CopyWithPrivateKey((RSA?)key ?? s_key);
    }
}
