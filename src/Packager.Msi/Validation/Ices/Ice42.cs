using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Classes are served by what their context says.</summary>
internal sealed class Ice42() : Ice(42, Severity.Error,
    "A server within the process is no .exe, and only local servers have arguments and a default handler.",
    "correct Context, or leave Argument and DefInprocHandler empty")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("Class"))
        {
            var context = row.Text("Context") ?? "";
            if (context is "InprocServer" or "InprocServer32" && IsProgram(row, subject)) report.Error(row, "Context", "the key path of the component is an .exe");
            if (context is "LocalServer" or "LocalServer32") continue;
            if (row.Text("Argument") is not null) report.Error(row, "Argument", "only local servers have arguments");
            if (row.Text("DefInprocHandler") is not null) report.Error(row, "DefInprocHandler", "only local servers have a default handler");
        }
    }

    private static bool IsProgram(MsiRow row, IceSubject subject) =>
        subject.Find("Component", row.Text("Component_")) is { } component && subject.Components.KeyFile(component)?.Text("FileName") is { } name
        && FileNameText.Long(name).EndsWith(".exe", StringComparison.OrdinalIgnoreCase);
}
