using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>What stays is known.</summary>
internal sealed class Ice92() : Ice(92, Severity.Error,
    "A permanent component has a ComponentId, and is not to be removed when a newer one replaces it.",
    "give the component a GUID, and keep one of the bits 16 and 1024")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("Component").Where(row => ComponentKinds.Has(row, ComponentKinds.Permanent)))
        {
            if (row.Text("ComponentId") is null) report.Error(row, "ComponentId", "the component is permanent and has no GUID");
            if (ComponentKinds.Has(row, ComponentKinds.UninstallOnSupersedence)) report.Warning(row, "Attributes", "the component is permanent, so bit 1024 has no effect");
        }
    }
}
