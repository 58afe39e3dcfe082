using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>A component is for the user or for the machine.</summary>
internal sealed class Ice57() : Ice(57, Severity.Error,
    "A component has data of the user or of the machine, not of both, and a key path of the same kind.",
    "split the component into one for the user and one for the machine")
{
    private const int CurrentUser = 1;
    private const int UserOrMachine = -1;

    private enum KeyPathKind
    {
        Unknown,
        User,
        Machine,
        Either,
    }

    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var component in subject.Rows("Component")) Check(component, subject, report);
    }

    private static void Check(MsiRow component, IceSubject subject, IceReport report)
    {
        var name = component.Text("Component") ?? "";
        var inProfile = subject.Directories.IsInProfile(component.Text("Directory_"));
        var places = subject.By("Registry", "Component_")[name].Select(row => row.Number("Root") == CurrentUser)
            .Concat(subject.By("File", "Component_")[name].Take(1).Select(_ => inProfile))
            .Concat(subject.Components.PlainShortcuts[name].Select(row => subject.Directories.IsInProfile(row.Text("Directory_"))))
            .Concat(component.Text("KeyPath") is null ? [inProfile] : Array.Empty<bool>()).ToHashSet();
        var keyPath = KindOf(component, inProfile, subject);
        var (hasUser, hasMachine) = (places.Contains(true), places.Contains(false));
        if (hasUser && hasMachine && keyPath == KeyPathKind.Machine) report.Error(component, "Component", "has data of the user and of the machine, and a key path of the machine");
        if (hasUser && hasMachine && keyPath == KeyPathKind.User) report.Warning(component, "Component", "has data of the user and of the machine, and a key path of the user");
        if (hasUser && keyPath == KeyPathKind.Either) report.Error(component, "Component", "has data of the user, and a key path that may be the user's or the machine's");
        if (keyPath == KeyPathKind.Machine && subject.By("Registry", "Component_")[name].Any(row => row.Number("Root") == UserOrMachine))
            report.Warning(component, "Component", "has a registry value that may be the user's or the machine's, and a key path of the machine");
    }

    private static KeyPathKind KindOf(MsiRow component, bool inProfile, IceSubject subject)
    {
        if (component.Text("KeyPath") is null || subject.Components.KeyFile(component) is not null) return inProfile ? KeyPathKind.User : KeyPathKind.Machine;
        return subject.Components.RegistryRow(component)?.Number("Root") switch
        {
            null => KeyPathKind.Unknown,
            CurrentUser => KeyPathKind.User,
            UserOrMachine => KeyPathKind.Either,
            _ => KeyPathKind.Machine,
        };
    }
}
