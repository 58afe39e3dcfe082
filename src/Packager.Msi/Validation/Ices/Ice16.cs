using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>The product's name fits.</summary>
internal sealed class Ice16() : Ice(16, Severity.Error,
    "ProductName is shorter than 64 characters, or than 260 where the package asks for version 3.0 of the installer.",
    "shorten ProductName, or raise the page count of the summary to 300")
{
    private const int Schema3 = 300;

    internal override void Check(IceSubject subject, IceReport report)
    {
        var most = subject.Schema < Schema3 ? 63 : 259;
        if (subject.Property("ProductName") is not { } name) report.Error("Property", "Value", "ProductName", "the property is missing", "add the property");
        else if (name.Length > most) report.Error("Property", "Value", "ProductName", $"{name.Length} characters where {most} are allowed");
    }
}
