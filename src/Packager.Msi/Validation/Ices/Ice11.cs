using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>An advertised product that is installed by another.</summary>
internal sealed class Ice11() : Ice(11, Severity.Error,
    "An action that installs an advertised product names a product code, and not its own.",
    "write the other product's code in Source; better, install both from a bundle")
{
    private const int Advertised = 39;

    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var action in subject.Rows("CustomAction").Where(row => CustomActionType.Basic(row) == Advertised))
        {
            var source = action.Text("Source") ?? "";
            if (!CategoryText.IsGuid(source)) report.Error(action, "Source", $"{ShownText.Quote(source)} is no product code");
            else if (source == subject.Property("ProductCode")) report.Error(action, "Source", "is the code of this product");
        }
    }
}
