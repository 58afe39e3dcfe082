namespace Packager.Msi;

/// <summary>The services of an instance: every table that names one of the package's own, its key in the registry, its virtual account and that account's SID says the instance's.</summary>
/// <param name="database">The package.</param>
/// <param name="instance">The instance's name.</param>
internal sealed class InstanceServices(MsiDatabase database, string instance)
{
    private const string Registry = @"SYSTEM\CurrentControlSet\Services\";
    private const string Separator = "[~]";

    private static readonly string[] s_tables = ["ServiceInstall", "ServiceControl", "MsiServiceConfig", "MsiServiceConfigFailureActions"];

    private readonly HashSet<string> _own = database.Rows("ServiceInstall").Select(row => row.Text("Name")).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Changes a row.</summary>
    /// <param name="table">Its table.</param>
    /// <param name="cells">Its cells.</param>
    public void Rename(TableDefinition table, object?[] cells)
    {
        if (s_tables.Contains(table.Name)) Change(table, cells, "Name", Named);
        switch (table.Name)
        {
            case "ServiceInstall":
                Change(table, cells, "DisplayName", title => $"{title} ({instance})");
                Change(table, cells, "Dependencies", names => string.Join(Separator, names.Split(Separator).Select(Named)));
                Change(table, cells, "StartName", Account);
                break;
            case "Registry" or "RemoveRegistry":
                Change(table, cells, "Key", Key);
                break;
            case "MsiLockPermissionsEx":
                Change(table, cells, "SDDLText", Rights);
                break;
        }
    }

    private static void Change(TableDefinition table, object?[] cells, string column, Func<string, string> change)
    {
        if (table.Find(column) is { } index && cells[index] is string text) cells[index] = change(text);
    }

    private string Named(string service) => _own.Contains(service) ? $"{service}-{instance}" : service;

    private string Account(string account) => ServiceAccount.ServiceOf(account) is { } service ? ServiceAccount.Virtual(Named(service)) : account;

    private string Key(string key)
    {
        if (!key.StartsWith(Registry, StringComparison.OrdinalIgnoreCase)) return key;
        var service = key[Registry.Length..].Split('\\')[0];
        return key[..Registry.Length] + Named(service) + key[(Registry.Length + service.Length)..];
    }

    // A SID ends where the next part of an entry begins.
    private string Rights(string rights) => _own.Order(StringComparer.Ordinal).Aggregate(rights, (text, service) =>
        text.Replace(Sid(service) + ")", Sid(Named(service)) + ")", StringComparison.Ordinal));

    private static string Sid(string service) => ServiceAccount.Sid(ServiceAccount.Virtual(service))!;
}
