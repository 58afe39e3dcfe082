using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Packager.Msi;

/// <summary>The way from a certificate to a root (RFC 5280 §6), judged at one moment.</summary>
internal static class CertificateChain
{
    private const X509ChainStatusFlags RevocationFlags =
        X509ChainStatusFlags.Revoked | X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation;

    /// <summary>What each flag means, in words.</summary>
    private static readonly (X509ChainStatusFlags Flag, string Words)[] Meanings =
    [
        (X509ChainStatusFlags.PartialChain, "an issuer's certificate is missing, or its root is not trusted"),
        (X509ChainStatusFlags.UntrustedRoot, "its root is not trusted"),
        (X509ChainStatusFlags.NotTimeValid, "a certificate was not valid at that time"),
        (X509ChainStatusFlags.NotSignatureValid, "a certificate is not signed by its issuer"),
        (X509ChainStatusFlags.NotValidForUsage, "a certificate is not meant for this use"),
        (X509ChainStatusFlags.InvalidBasicConstraints, "a certificate that issued another is not an authority"),
        (X509ChainStatusFlags.Revoked, "a certificate was revoked"),
        (X509ChainStatusFlags.RevocationStatusUnknown, "whether a certificate was revoked could not be found out"),
        (X509ChainStatusFlags.OfflineRevocation, "an issuer's list of what it revoked could not be fetched"),
        (X509ChainStatusFlags.ExplicitDistrust, "a certificate is distrusted by this machine"),
    ];

    /// <summary>Whether the certificate leads to a root, and if not, why.</summary>
    /// <param name="certificate">Whose chain.</param>
    /// <param name="others">What came along.</param>
    /// <param name="use">The extended key usage that the whole chain must allow; null for any.</param>
    /// <param name="time">When.</param>
    /// <param name="roots">The trusted roots; none for the system's.</param>
    /// <param name="checksRevocation">Whether issuers are asked.</param>
    public static ChainVerdict Judge(
        X509Certificate2 certificate, X509Certificate2Collection others, string? use, DateTimeOffset time, ImmutableArray<X509Certificate2> roots, bool checksRevocation)
    {
        using var chain = new X509Chain();
        var policy = chain.ChainPolicy;
        policy.ExtraStore.AddRange(others);
        if (use is not null) policy.ApplicationPolicy.Add(new Oid(use));
        policy.VerificationTime = time.UtcDateTime;
        policy.VerificationTimeIgnored = false;
        policy.RevocationMode = checksRevocation ? X509RevocationMode.Online : X509RevocationMode.NoCheck;
        policy.DisableCertificateDownloads = !checksRevocation;
        if (!roots.IsEmpty)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.AddRange(roots.ToArray());
        }

        var leads = chain.Build(certificate);
        var flags = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status);
        if (leads) return new ChainVerdict(true, false, "");
        return new ChainVerdict(false, (flags & ~RevocationFlags) == 0, Words(flags));
    }

    private static string Words(X509ChainStatusFlags flags)
    {
        var words = Meanings.Where(m => flags.HasFlag(m.Flag)).Select(m => m.Words).Distinct().ToArray();
        return words.Length > 0 ? string.Join("; ", words) : $"its chain is not valid ({flags})";
    }
}

/// <summary>What became of a chain.</summary>
/// <param name="Leads">Whether it leads to a trusted root.</param>
/// <param name="OnlyRevocation">Whether nothing but revocation speaks against it.</param>
/// <param name="Words">Why not.</param>
internal readonly record struct ChainVerdict(bool Leads, bool OnlyRevocation, string Words);
