using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>A product says who it is.</summary>
internal sealed class Ice05() : Ice(5, Severity.Error,
    "The properties that every product needs are there.",
    "add the property")
{
    private static readonly string[] s_required = ["Manufacturer", "ProductCode", "ProductLanguage", "ProductName", "ProductVersion"];

    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var name in s_required.Where(name => subject.Property(name) is null))
            report.Error("Property", "Value", name, "the property is missing");
    }
}
