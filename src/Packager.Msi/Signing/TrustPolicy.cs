using System.Collections.Immutable;
using System.Security.Cryptography.X509Certificates;

namespace Packager.Msi;

/// <summary>Whom a verification believes.</summary>
public sealed record TrustPolicy
{
    /// <summary>What counts as now: for signatures without a timestamp.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The roots that signers must lead to; none for the system's.</summary>
    public ImmutableArray<X509Certificate2> Roots { get; init; } = [];

    /// <summary>The roots that timestamps must lead to; none for the system's and those of signers.</summary>
    public ImmutableArray<X509Certificate2> TimestampRoots { get; init; } = [];

    /// <summary>Whether the issuers are asked, over the network, for what they have revoked.</summary>
    public bool ChecksRevocation { get; init; }
}
