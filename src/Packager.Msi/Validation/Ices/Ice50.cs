using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>An advertised shortcut's icon can be shown.</summary>
internal sealed class Ice50() : Ice(50, Severity.Error,
    "The icon of an advertised shortcut ends as the key path of its component does, with .exe or .ico.",
    "name the row of Icon with the extension of the file that the shortcut opens")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("Shortcut").Where(row => row.Text("Icon_") is not null && subject.Contains("Feature", row.Text("Target"))))
        {
            if (subject.Find("Component", row.Text("Component_")) is not { } component) report.Error(row, "Component_", $"{ShownText.Quote(row.Text("Component_"))} is no component");
            else if (component.Text("KeyPath") is null) report.Error(row, "Component_", "the component of an advertised shortcut has no key path");
            else if (subject.Components.KeyFile(component) is not { } file) report.Error(row, "Component_", "the key path of the component is no file");
            else Check(row, file, report);
        }
    }

    private static void Check(MsiRow row, MsiRow file, IceReport report)
    {
        var icon = Extension(row.Text("Icon_")!);
        var target = Extension(FileNameText.Long(file.Text("FileName") ?? ""));
        if (icon != target) report.Error(row, "Icon_", $"the icon ends in {ShownText.Quote(icon)}, the file that it stands for in {ShownText.Quote(target)}");
        if (icon is not "exe" and not "ico") report.Warning(row, "Icon_", $"the icon ends in {ShownText.Quote(icon)} and not in exe or ico");
    }

    private static string Extension(string name) => name[(name.LastIndexOf('.') + 1)..].ToLowerInvariant();
}
