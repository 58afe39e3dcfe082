using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Packager.Model;
using Packager.Msi;

namespace Packager.Signing;

/// <summary>What a certificate must have so that Windows believes its signatures; told before anything is signed.</summary>
internal static class CertificateChecks
{
    private const int FewestRsaBits = 2048;

    public static void Check(X509Certificate2 certificate, Located<string> path, DateTimeOffset now, DiagnosticBag diagnostics)
    {
        var name = CertificateName.Of(certificate);
        if (!CertificateName.IsForCode(certificate))
            diagnostics.Add(SigningFaults.NotForCode, path.Location, $"the certificate of '{name}' is not meant for signing code", "use one with the extended key usage codeSigning (1.3.6.1.5.5.7.3.3)");
        if (now > certificate.NotAfter)
            diagnostics.Add(SigningFaults.Expired, path.Location, $"the certificate of '{name}' expired on {Day(certificate.NotAfter)}", "renew it; files that were signed with a timestamp before that day stay valid");
        if (now < certificate.NotBefore)
            diagnostics.Add(SigningFaults.Expired, path.Location, $"the certificate of '{name}' is not valid before {Day(certificate.NotBefore)}", "check this machine's clock");
        using var rsa = certificate.GetRSAPublicKey();
        using var ecdsa = certificate.GetECDsaPublicKey();
        if (rsa is null && ecdsa is null)
            diagnostics.Add(SigningFaults.KeyUnfit, path.Location, $"the key of '{name}' is neither RSA nor ECDSA", "Windows checks those two; request the certificate with another key");
        else if (rsa is not null && rsa.KeySize < FewestRsaBits)
            diagnostics.Add(SigningFaults.KeyUnfit, path.Location, string.Create(CultureInfo.InvariantCulture, $"the RSA key of '{name}' has only {rsa.KeySize} bits"), "request the certificate with a key of 3072 bits");
    }

    private static string Day(DateTime time) => time.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
