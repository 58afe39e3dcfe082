using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Files that Windows protects stay as they are.</summary>
internal sealed class Ice76() : Ice(76, Severity.Error,
    "A file of a catalog of protected files is not bound, and its component is permanent and installed locally.",
    "take the file out of BindImage, and set 16 and neither 1 nor 2 in Component.Attributes")
{
    private const int Elsewhere = 1 | 2;
    private const int Permanent = 16;

    internal override void Check(IceSubject subject, IceReport report)
    {
        var components = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in subject.Rows("FileSFPCatalog").Select(row => row.Text("File_")).Distinct(StringComparer.Ordinal))
        {
            if (subject.Find("BindImage", file) is { } bound) report.Error(bound, "File_", "is a file of a catalog of protected files");
            if (subject.Find("Component", subject.Find("File", file)?.Text("Component_")) is not { } component || !components.Add(component.Key)) continue;
            if (((component.Number("Attributes") ?? 0) & (Elsewhere | Permanent)) != Permanent)
                report.Error(component, "Attributes", "has a file of a catalog of protected files, and is not both local and permanent");
        }
    }
}
