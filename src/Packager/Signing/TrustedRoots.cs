using System.Security.Cryptography.X509Certificates;
using Packager.Model;

namespace Packager.Signing;

/// <summary>Reads the roots that a verification is to trust.</summary>
public static class TrustedRoots
{
    /// <summary>The certificates of a PEM or DER file; none after a fault.</summary>
    public static IEnumerable<X509Certificate2> Read(Located<string> path, DiagnosticBag diagnostics) =>
        CertificateFile.Read(path, new SigningSettings(), diagnostics) ?? [];
}
