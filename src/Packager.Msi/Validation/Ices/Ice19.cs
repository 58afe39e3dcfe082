using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>What is advertised can be found again.</summary>
internal sealed class Ice19() : Ice(19, Severity.Error,
    "A component that is advertised has a ComponentId and a file as its key path.",
    "give the component a GUID and a file as its key path")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("Class").Concat(subject.Rows("Extension"))) Check(row, mayBeFolder: false, subject, report);
        foreach (var row in subject.Rows("Shortcut").Where(row => subject.Contains("Feature", row.Text("Target")))) Check(row, mayBeFolder: true, subject, report);
        foreach (var row in subject.Rows("PublishComponent")) CheckPublished(row, subject, report);
    }

    private static void Check(MsiRow row, bool mayBeFolder, IceSubject subject, IceReport report)
    {
        if (subject.Find("Component", row.Text("Component_")) is not { } component) return;
        if (component.Text("ComponentId") is null) report.Error(row, "Component_", $"advertises the component {Shown(component)}, which has no ComponentId");
        if (!ComponentKinds.HasFileKeyPath(component) && !(mayBeFolder && component.Text("KeyPath") is null))
            report.Error(row, "Component_", $"advertises the component {Shown(component)}, whose key path is no file");
    }

    private static void CheckPublished(MsiRow row, IceSubject subject, IceReport report)
    {
        if (subject.Find("Component", row.Text("Component_")) is not { } component) return;
        if (component.Text("ComponentId") is null) report.Error(row, "Component_", $"publishes the component {Shown(component)}, which has no ComponentId");
        if (component.Text("KeyPath") is null) report.Warning(row, "Component_", $"publishes the component {Shown(component)}, whose key path is a folder");
    }

    private static string Shown(MsiRow component) => ShownText.Quote(component.Text("Component"));
}
