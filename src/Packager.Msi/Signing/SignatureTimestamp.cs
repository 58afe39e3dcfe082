using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Packager.Msi;

/// <summary>The RFC 3161 timestamp of a signature, judged.</summary>
internal static class SignatureTimestamp
{
    /// <summary>When the signature existed for sure, or null with objections added when nobody trustworthy says so.</summary>
    public static DateTimeOffset? Judge(AuthenticodeSignature signature, TrustPolicy policy, List<SignatureObjection> objections)
    {
        if (signature.Timestamp is not { } encoded)
        {
            objections.Add(new(SignatureFaults.NoTimestamp, "the signature has no timestamp by RFC 3161", "sign again with --timestamp URL, so that the signature outlives the certificate"));
            return null;
        }

        if (Read(encoded) is not { } token)
        {
            objections.Add(new(SignatureFaults.TimestampWrong, "the timestamp is damaged"));
            return null;
        }

        var candidates = new X509Certificate2Collection(signature.Certificates);
        candidates.AddRange(token.AsSignedCms().Certificates);
        if (!Covers(token, signature.Signer.GetSignature(), candidates, out var signer))
        {
            objections.Add(new(SignatureFaults.TimestampWrong, "the timestamp is for another signature, or its own signature is wrong"));
            return null;
        }

        if (!IsStrong(token.TokenInfo.HashAlgorithmId.Value) || !IsStrong(token.AsSignedCms().SignerInfos[0].DigestAlgorithm.Value))
        {
            objections.Add(new(SignatureFaults.TimestampWrong, "the timestamp uses MD5, SHA-1 or an unknown digest"));
            return null;
        }

        var time = token.TokenInfo.Timestamp;
        if (Trusted(signer!, candidates, time, policy) is not { } reason) return time;
        objections.Add(new(SignatureFaults.TimestampUntrusted, $"the timestamp of '{CertificateName.Of(signer!)}' is not trusted: {reason}",
            "name the root of the timestamp server with --timestamp-ca FILE"));
        return null;
    }

    private static bool IsStrong(string? oid) => SpcDigest.Find(oid) is { } algorithm && !SpcDigest.IsWeak(algorithm);

    private static Rfc3161TimestampToken? Read(ReadOnlyMemory<byte> encoded)
    {
        try
        {
            return Rfc3161TimestampToken.TryDecode(encoded, out var token, out var length) && length == encoded.Length ? token : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static bool Covers(Rfc3161TimestampToken token, byte[] signature, X509Certificate2Collection candidates, out X509Certificate2? signer)
    {
        try
        {
            return token.VerifySignatureForData(signature, out signer, candidates);
        }
        catch (CryptographicException)
        {
            signer = null;
            return false;
        }
    }

    // The server's certificate may be long expired today: it counts when it stamped.
    private static string? Trusted(X509Certificate2 signer, X509Certificate2Collection candidates, DateTimeOffset time, TrustPolicy policy)
    {
        var verdict = CertificateChain.Judge(signer, candidates, SpcOids.TimeStamping, time, policy.TimestampRoots, policy.ChecksRevocation);
        if (!verdict.Leads && policy.TimestampRoots.IsEmpty && !policy.Roots.IsEmpty)
            verdict = CertificateChain.Judge(signer, candidates, SpcOids.TimeStamping, time, policy.Roots, policy.ChecksRevocation);
        return verdict.Leads ? null : verdict.Words;
    }
}
