using System.Security.Cryptography;
using System.Text;

namespace Packager.Msi;

/// <summary>
/// The same package once more on the same machine: product, upgrade code, components, folders, services, shortcuts and what lies below the product's
/// own registry key get identities of their own, derived from those of the package and the instance's name. Installed with <c>MSINEWINSTANCE=1 TRANSFORMS=…</c>.
/// </summary>
public static class InstanceTransform
{
    /// <summary>The property that holds the instance's name while it is installed.</summary>
    public const string Property = "INSTANCE";

    /// <summary>Turns a package into an instance of it.</summary>
    /// <param name="database">The package.</param>
    /// <param name="instance">The instance's name.</param>
    /// <returns>The changed copy, which reads its streams from the package.</returns>
    /// <exception cref="ArgumentException">The name is impossible.</exception>
    public static MsiDatabase Apply(MsiDatabase database, string instance)
    {
        ArgumentNullException.ThrowIfNull(database);
        if (!IsName(instance)) throw new ArgumentException($"'{instance}' cannot name an instance", nameof(instance));
        var services = new InstanceServices(database, instance);
        var searched = database.Rows("RegLocator").Select(Place).ToHashSet();
        var remembered = database.Rows("Registry").Select(Place).Where(searched.Contains).ToHashSet();
        var key = ProductKey(database);
        var draft = DatabaseEdit.Copy(database, (table, cells) => Move(table, Change(table, cells, instance, services), instance, remembered, key));
        draft.Add("Property", Property, instance);
        return draft.Build();
    }

    /// <summary>Whether a text can name an instance: 1 to 32 letters, digits and hyphens, so that it fits into the names of services and folders.</summary>
    public static bool IsName(string name) => name.Length is > 0 and <= 32 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static object?[]? Change(TableDefinition table, object?[] cells, string instance, InstanceServices services)
    {
        object? Cell(string column) => table.Find(column) is { } index ? cells[index] : null;
        void Set(string column, object? value) => cells[table.IndexOf(column)] = value;
        switch (table.Name)
        {
            case "Property" when Cell("Property") is Property: return null;
            case "Property" when Cell("Property") is "ProductCode" or "UpgradeCode": Set("Value", Derived(Cell("Value"), instance)); break;
            case "Property" when Cell("Property") is "ProductName": Set("Value", $"{Cell("Value")} ({instance})"); break;
            case "Upgrade": Set("UpgradeCode", Derived(Cell("UpgradeCode"), instance)); break;
            case "Component": Set("ComponentId", Derived(Cell("ComponentId"), instance)); break;
            case "Directory" when IsStandardFolder(Cell("Directory_Parent")): Set("DefaultDir", Named(Cell("DefaultDir"), instance)); break;
            case "Shortcut" when IsStandardFolder(Cell("Directory_")): Set("Name", Named(Cell("Name"), instance)); break;
            default: services.Rename(table, cells); break;
        }

        return cells;
    }

    // What one installation writes for the next to find, such as its folder: an instance must not find the other's.
    private static (string? Key, string? Name) Place(MsiRow row) => (row.Text("Key"), row.Text("Name"));

    // What lies below the product's own key moves with that key.
    private static object?[]? Move(TableDefinition table, object?[]? cells, string instance, HashSet<(string? Key, string? Name)> remembered, string? productKey)
    {
        if (cells is null || table.Name is not ("Registry" or "RemoveRegistry" or "RegLocator")) return cells;
        var column = table.IndexOf("Key");
        if (cells[column] is not string key) return cells;
        if (productKey is not null && (key + "\\").StartsWith(productKey + "\\", StringComparison.OrdinalIgnoreCase)) cells[column] = $"{key[..productKey.Length]} ({instance}){key[productKey.Length..]}";
        else if (remembered.Contains((key, cells[table.IndexOf("Name")] as string))) cells[column] = $"{key} ({instance})";
        return cells;
    }

    private static string? ProductKey(MsiDatabase database) =>
        database.Property("Manufacturer") is { } manufacturer && database.Property("ProductName") is { } name ? RegistryRows.ProductKey(manufacturer, name) : null;

    // Folders that Windows knows by name: ProgramFiles64Folder, CommonAppDataFolder, ProgramMenuFolder …
    private static bool IsStandardFolder(object? directory) => directory is string name && name.EndsWith("Folder", StringComparison.Ordinal);

    /// <summary>A file name with the instance behind it; of <c>short|long</c> only the long one can carry it. A name that stands for its parent stays.</summary>
    private static string? Named(object? name, string instance)
    {
        if (name is not string text || text == ".") return name as string;
        var target = text.Split(':')[0];
        var source = text.Contains(':', StringComparison.Ordinal) ? text[text.IndexOf(':', StringComparison.Ordinal)..] : "";
        var parts = target.Split('|');
        var longName = parts[^1];
        return $"{Short(longName, instance)}|{longName} ({instance}){source}";
    }

    // Eight characters that the instance's name decides, so that two instances do not meet.
    private static string Short(string name, string instance) =>
        new string([.. name.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Take(3)]) + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name + "\n" + instance)))[..5];

    // In the namespace of the identity it comes from.
    private static string? Derived(object? identity, string instance)
    {
        if (identity is not string text || !Guid.TryParse(text, out var space)) return identity as string;
        return NameGuid.Create(space, Encoding.UTF8.GetBytes(instance)).Text();
    }
}
