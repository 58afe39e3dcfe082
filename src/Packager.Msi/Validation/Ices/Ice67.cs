using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>A plain shortcut is there when its target is.</summary>
internal sealed class Ice67() : Ice(67, Severity.Error,
    "A shortcut that is not advertised and names a file belongs to the file's component, unless that is always copied to the machine.",
    "put the shortcut into the file's component")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("Shortcut"))
        {
            if (FormattedText.Parse(row.Text("Target") ?? "").References.FirstOrDefault(r => r.Kind is FormattedKind.File or FormattedKind.ShortFile) is not { Name: { } key }) continue;
            if (subject.Find("File", key) is not { } file)
                report.Error(row, "Target", $"{ShownText.Quote(key)} is no file", "name a file of the package");
            else if (file.Text("Component_") != row.Text("Component_") && subject.Find("Component", file.Text("Component_")) is { } component && !ComponentKinds.IsLocalOnly(component))
                report.Warning(row, "Target", $"the file's component {ShownText.Quote(component.Text("Component"))} may run from the source, and is another than the shortcut's");
        }
    }
}
