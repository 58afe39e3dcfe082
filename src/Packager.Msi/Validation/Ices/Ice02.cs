using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>A component names its key path, and the key path its component.</summary>
internal sealed class Ice02() : Ice(2, Severity.Error,
    "The key path of a component is a file, registry value or ODBC data source that is there and belongs to that same component.",
    "set KeyPath to a row of the component's own, and the bits 4 (registry) and 32 (ODBC) of Attributes to its kind")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var component in subject.Rows("Component"))
        {
            if (component.Text("KeyPath") is { } key) Check(component, key, subject, report);
        }
    }

    private static void Check(MsiRow component, string key, IceSubject subject, IceReport report)
    {
        var table = ComponentKinds.Has(component, ComponentKinds.RegistryKeyPath) ? "Registry"
            : ComponentKinds.Has(component, ComponentKinds.OdbcDataSource) ? "ODBCDataSource"
            : "File";
        if (subject.Find(table, key) is not { } row)
            report.Error(component, "KeyPath", $"{ShownText.Quote(key)} is no row of the table {table}");
        else if (row.Text("Component_") != component.Text("Component"))
            report.Error(component, "KeyPath", $"{table} {ShownText.Quote(key)} belongs to the component {ShownText.Quote(row.Text("Component_"))}");
    }
}
