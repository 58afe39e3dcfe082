using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Certificates sign something.</summary>
internal sealed class Ice81() : Ice(81, Severity.Error,
    "Certificates are used, and what is signed is a cabinet beside the package.",
    "name the certificate in MsiDigitalSignature, and sign cabinets whose name has no '#'")
{
    private static readonly string[] s_users = ["MsiDigitalSignature", "MsiPackageCertificate", "MsiPatchCertificate"];

    internal override void Check(IceSubject subject, IceReport report)
    {
        var used = s_users.SelectMany(subject.Rows).Select(row => row.Text("DigitalCertificate_")).ToHashSet(StringComparer.Ordinal);
        foreach (var row in subject.Rows("MsiDigitalCertificate").Where(row => !used.Contains(row.Text("DigitalCertificate"))))
            report.Warning(row, "DigitalCertificate", "nothing uses the certificate");
        foreach (var row in subject.Rows("MsiDigitalSignature").Where(row => row.Text("Table") == "Media"))
        {
            if (subject.Find("Media", row.Text("SignObject")) is not { } medium) report.Error(row, "SignObject", $"{ShownText.Quote(row.Text("SignObject"))} is no medium");
            else if (medium.Text("Cabinet")?.StartsWith('#') == true) report.Error(medium, "Cabinet", "is signed, and lies within the package");
        }
    }
}
