using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Isolated components stay isolated.</summary>
internal sealed class Ice62() : Ice(62, Severity.Error,
    "The components of IsolatedComponent are counted, have a file as key path, belong to the same feature, and come without condition.",
    "correct the components")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("IsolatedComponent"))
        {
            if (subject.Find("Component", row.Text("Component_Application")) is { } application && !ComponentKinds.HasFileKeyPath(application))
                report.Error(row, "Component_Application", "the key path of the application's component is no file");
            if (subject.Find("Component", row.Text("Component_Shared")) is not { } shared) continue;
            if (!ComponentKinds.Has(shared, ComponentKinds.SharedDllRefCount)) report.Error(row, "Component_Shared", "the shared component is not counted", "set bit 8 of its Attributes");
            if (shared.Text("Condition") is not null) report.Warning(row, "Component_Shared", "the shared component has a condition, which must never turn false");
            if (!subject.Features.BringsAlong(row.Text("Component_Application"), row.Text("Component_Shared")))
                report.Error(row, "Component_Shared", "the shared component is not installed by the feature of the application or one above it");
        }
    }
}
