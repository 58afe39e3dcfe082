using System.Collections.Immutable;
using System.Security.Cryptography.X509Certificates;

namespace Packager.Msi;

/// <summary>Who signs.</summary>
/// <param name="Certificate">The signer's certificate.</param>
/// <param name="Issuers">The certificates between it and the root, which come along in the signature; a root among them is left out.</param>
/// <param name="Key">What signs with the certificate's key.</param>
public sealed record SigningIdentity(X509Certificate2 Certificate, ImmutableArray<X509Certificate2> Issuers, ISigningKey Key);
