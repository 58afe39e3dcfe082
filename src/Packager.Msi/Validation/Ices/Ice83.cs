using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Assemblies are published.</summary>
internal sealed class Ice83() : Ice(83, Severity.Error,
    "Where there are global assemblies, MsiPublishAssemblies and MsiUnpublishAssemblies run, and their components are copied to the machine.",
    "add both actions to InstallExecuteSequence, and MsiPublishAssemblies to AdvtExecuteSequence")
{
    private const int Win32 = 1;

    private static readonly string[] s_actions = ["MsiPublishAssemblies", "MsiUnpublishAssemblies"];

    internal override void Check(IceSubject subject, IceReport report)
    {
        var global = subject.Rows("MsiAssembly").Where(row => row.Text("File_Application") is null).ToList();
        foreach (var row in global) CheckComponent(row, subject, report);
        if (global.Count == 0) return;
        var (install, advertise) = (subject.Sequence(SequenceKind.InstallExecute), subject.Sequence(SequenceKind.AdvtExecute));
        foreach (var action in s_actions.Where(action => install[action] is null))
            report.Error(install.Table, "Action", action, "the action is missing, and there are global assemblies");
        if (advertise["MsiPublishAssemblies"] is null) report.Error(advertise.Table, "Action", "MsiPublishAssemblies", "the action is missing, and there are global assemblies");
        if (advertise["MsiUnpublishAssemblies"] is not null) report.Warning(advertise.Table, "Action", "MsiUnpublishAssemblies", "the action does nothing here", "take it out");
    }

    private static void CheckComponent(MsiRow row, IceSubject subject, IceReport report)
    {
        if (subject.Find("Component", row.Text("Component_")) is not { } component) return;
        if (!ComponentKinds.IsLocalOnly(component)) report.Error(row, "Component_", "the assembly may run from the source", "clear the bits 1 and 2 of Component.Attributes");
        if (row.Number("Attributes") == Win32 && row.Text("File_Manifest") == component.Text("KeyPath"))
            report.Warning(row, "File_Manifest", "the key path of the component is the assembly's manifest", "make another file the key path, unless this is a policy");
    }
}
