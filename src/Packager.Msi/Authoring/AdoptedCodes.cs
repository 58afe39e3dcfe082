using Packager.Model;

namespace Packager.Msi;

/// <summary>
/// Gives components the codes that they have in an earlier package of other making. The earlier product is removed after the new one is installed, and leaves
/// alone what a component of the same code still needs: without that it would take files, values and shortcuts of the same place along.
/// </summary>
internal static class AdoptedCodes
{
    /// <summary>Changes the rows of the Component table; reports PKG3025 when the packages have nothing in common.</summary>
    public static void Apply(RowSet rows, PackageIdentity adopted, SourceLocation location, DiagnosticBag diagnostics)
    {
        var draft = new DatabaseDraft();
        foreach (var row in rows.All) draft.Add(row.Table, [.. row.Cells]);
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var component in PackageIdentity.Of(draft.Build()).Components)
        {
            foreach (var resource in component.Resources) own.TryAdd(resource, component.Id);
        }

        var codes = Assign(adopted, own);
        if (codes.Count == 0)
            diagnostics.Add(AuthoringFaults.NothingAdopted, location, "no file, registry value, variable or shortcut of the adopted package is in this one", "compare their folders: packager plan shows these, packager inspect those of the other");
        rows.Replace("Component", row => codes.TryGetValue((string)row[0]!, out var code) ? [row[0], code.Text(), .. row.Skip(2)] : row);
    }

    /// <summary>Key paths first; then a component whose key path is gone lives on in the first thing of it that is left.</summary>
    private static Dictionary<string, Guid> Assign(PackageIdentity adopted, Dictionary<string, string> own)
    {
        var codes = new Dictionary<string, Guid>(StringComparer.Ordinal);
        var given = new HashSet<Guid>();
        foreach (var component in adopted.Components.Where(component => !component.Resources.IsEmpty)) TryGive(component, component.Resources[0]);
        foreach (var component in adopted.Components)
        {
            foreach (var resource in component.Resources) TryGive(component, resource);
        }

        return codes;

        void TryGive(ComponentIdentity component, string resource)
        {
            if (given.Contains(component.Code) || !own.TryGetValue(resource, out var id) || !codes.TryAdd(id, component.Code)) return;
            given.Add(component.Code);
        }
    }
}
