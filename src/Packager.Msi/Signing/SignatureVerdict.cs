using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Msi;

/// <summary>What became of one signature.</summary>
/// <param name="Signature">The signature.</param>
/// <param name="Time">When it existed for sure, from its timestamp; null when no trustworthy timestamp says so.</param>
/// <param name="Objections">What speaks against it.</param>
public sealed record SignatureVerdict(AuthenticodeSignature Signature, DateTimeOffset? Time, ImmutableArray<SignatureObjection> Objections)
{
    /// <summary>Whether nothing but warnings speaks against it.</summary>
    public bool IsGood => !Objections.Any(objection => objection.Fault.Severity == Severity.Error);
}
