using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Packager.Msi;

/// <summary>Judges one signature of a file: its digest, its own signature, its timestamp and its signer.</summary>
internal static class SignatureJudge
{
    public static SignatureVerdict Judge(SignableFile file, AuthenticodeSignature signature, TrustPolicy policy)
    {
        var objections = new List<SignatureObjection>();
        CheckDigest(file, signature, objections);
        CheckMessage(signature, objections);
        var time = SignatureTimestamp.Judge(signature, policy, objections);
        CheckSigner(signature, time, policy, objections);
        return new SignatureVerdict(signature, time, [.. objections]);
    }

    private static void CheckDigest(SignableFile file, AuthenticodeSignature signature, List<SignatureObjection> objections)
    {
        var content = signature.Content;
        if (content.Subject != file.Subject)
        {
            objections.Add(new(SignatureFaults.WrongSubject, file.Subject == SpcSubject.Cabinet ? "the signature was made for another kind of file, not for a cabinet" : file.Subject == SpcSubject.Installer
                ? "the signature was made for a program, not for an installer database"
                : "the signature was made for an installer database, not for a program"));
            return;
        }

        var algorithms = new[] { content.Algorithm, signature.Algorithm ?? content.Algorithm };
        if (Array.Exists(algorithms, SpcDigest.IsWeak))
            objections.Add(new(SignatureFaults.WeakDigest, $"the signature uses {Array.Find(algorithms, SpcDigest.IsWeak).Name}, which no longer holds", "sign again: packager sign uses SHA-256"));
        if (!file.Digest(content.Algorithm).AsSpan().SequenceEqual(content.Digest.Span))
            objections.Add(new(SignatureFaults.DigestDiffers, "the file was changed after it was signed", "get it again from where it was published"));
        objections.AddRange(file.CheckSurroundings(content.Algorithm));
    }

    private static void CheckMessage(AuthenticodeSignature signature, List<SignatureObjection> objections)
    {
        if (signature.Certificate is null || signature.Algorithm is null)
        {
            objections.Add(new(SignatureFaults.Damaged, signature.Certificate is null
                ? "the signature does not carry its signer's certificate"
                : "the signature uses a digest that is not known"));
            return;
        }

        try
        {
            signature.Signer.CheckSignature(verifySignatureOnly: true);
        }
        catch (CryptographicException)
        {
            objections.Add(new(SignatureFaults.Forged, $"the signature was not made with the key of '{CertificateName.Of(signature.Certificate)}', or was changed afterwards"));
        }
    }

    private static void CheckSigner(AuthenticodeSignature signature, DateTimeOffset? timestamp, TrustPolicy policy, List<SignatureObjection> objections)
    {
        if (signature.Certificate is not { } signer) return;
        var name = CertificateName.Of(signer);
        if (!CertificateName.IsForCode(signer))
            objections.Add(new(SignatureFaults.NotForCode, $"the certificate of '{name}' is not meant for signing code"));
        var time = timestamp ?? policy.Now;
        if (time < signer.NotBefore.ToUniversalTime() || time > signer.NotAfter.ToUniversalTime())
        {
            objections.Add(new(SignatureFaults.Expired, $"the certificate of '{name}' is valid from {Day(signer.NotBefore)} to {Day(signer.NotAfter)}, not on {Day(time.UtcDateTime)}, "
                + (timestamp is null ? "which counts because no trusted timestamp says when the file was signed" : "when the file was signed")));
            // Its own dates are told; the rest of the chain is judged while it was valid.
            time = time < signer.NotBefore.ToUniversalTime() ? signer.NotBefore.ToUniversalTime().AddSeconds(1) : signer.NotAfter.ToUniversalTime().AddSeconds(-1);
        }

        var verdict = CertificateChain.Judge(signer, signature.Certificates, SpcOids.CodeSigning, time, policy.Roots, policy.ChecksRevocation);
        if (verdict.Leads) return;
        if (verdict.OnlyRevocation) objections.Add(new(SignatureFaults.Revoked, $"the certificate of '{name}': {verdict.Words}"));
        else if (CertificateName.IsForCode(signer) || !IsTrustedForSomething(signer, signature.Certificates, time, policy))
            objections.Add(new(SignatureFaults.Untrusted, $"the certificate of '{name}' is not trusted: {verdict.Words}", "name its root with --ca FILE, if you trust it"));
    }

    // A certificate for something else fails the chain by its use alone, and that is told already.
    private static bool IsTrustedForSomething(X509Certificate2 signer, X509Certificate2Collection others, DateTimeOffset time, TrustPolicy policy) =>
        CertificateChain.Judge(signer, others, use: null, time, policy.Roots, checksRevocation: false).Leads;

    private static string Day(DateTime time) => time.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
