using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>A key path has a version of its own.</summary>
internal sealed class Ice54() : Ice(54, Severity.Warning,
    "The key path of a component is no companion file, whose version is that of another.",
    "make the other file the key path")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var component in subject.Rows("Component"))
        {
            if (subject.Components.KeyFile(component) is { } file && subject.Contains("File", file.Text("Version")))
                report.Warning(component, "KeyPath", $"the version of the file {ShownText.Quote(file.Text("File"))} is that of {ShownText.Quote(file.Text("Version"))}");
        }
    }
}
