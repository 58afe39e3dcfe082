using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Shortcuts find what they open.</summary>
internal sealed class Ice94() : Ice(94, Severity.Warning,
    "A shortcut that is not advertised does not open a file of the global assembly cache.",
    "advertise the shortcut, or install the program to a folder")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        var global = subject.Rows("MsiAssembly").Where(row => row.Text("File_Application") is null).Select(row => row.Text("Component_")).ToHashSet(StringComparer.Ordinal);
        foreach (var row in subject.Rows("Shortcut").Where(row => global.Contains(row.Text("Component_")) && !subject.Contains("Feature", row.Text("Target"))))
            report.Warning(row, "Target", "opens a file of the global assembly cache");
    }
}
