using System.Globalization;

namespace Packager.Msi;

/// <summary>What the components of a package stand for, in words that two packages share when they mean the same thing on a machine.</summary>
internal static class ComponentResources
{
    /// <summary>The resources by the component's key, the key path first.</summary>
    public static ILookup<string, string> Of(MsiDatabase database)
    {
        var keyPaths = database.Rows("Component").Select(row => (row.Text("Component"), row.Text("KeyPath"))).ToHashSet();
        return Files(database).Concat(Registry(database)).Concat(Environment(database)).Concat(Shortcuts(database))
            .OrderByDescending(resource => keyPaths.Contains((resource.Component, resource.Key)))
            .ToLookup(resource => resource.Component, resource => resource.Text, StringComparer.Ordinal);
    }

    private static IEnumerable<(string Component, string? Key, string Text)> Files(MsiDatabase database) =>
        PackageFiles.Of(database).Select(file => (file.Component, (string?)file.Key, "file " + Lower(file.Path)));

    private static IEnumerable<(string Component, string? Key, string Text)> Registry(MsiDatabase database) => database.Rows("Registry").Select(row => (
        row.Text("Component_") ?? "", row.Text("Registry"),
        string.Create(CultureInfo.InvariantCulture, $"registry {row.Number("Root")}\\{Resolved(database, row.Text("Key"))}\\{Resolved(database, row.Text("Name"))}")));

    // How the variable is set stands before its name.
    private static IEnumerable<(string Component, string? Key, string Text)> Environment(MsiDatabase database) => database.Rows("Environment").Select(row => (
        row.Text("Component_") ?? "", row.Text("Environment"), "environment " + (row.Text("Name") ?? "").TrimStart('=', '+', '-', '!', '*').ToUpperInvariant()));

    private static IEnumerable<(string Component, string? Key, string Text)> Shortcuts(MsiDatabase database)
    {
        var folders = new PackageFolders(database);
        return database.Rows("Shortcut").Select(row => (
            row.Text("Component_") ?? "", row.Text("Shortcut"), "shortcut " + Lower(folders.Target(row.Text("Directory_") ?? "").Below(FileNameText.Long(row.Text("Name") ?? "")))));
    }

    private static string Lower(PackagePath path) => string.Join('\\', path.Names.Select(name => name.ToLowerInvariant()).Prepend(path.Root));

    // Keys are often made of the product's and the maker's name.
    private static string Resolved(MsiDatabase database, string? text)
    {
        foreach (var property in new[] { "Manufacturer", "ProductName" })
            text = text?.Replace($"[{property}]", database.Property(property), StringComparison.Ordinal);
        return (text ?? "").ToLowerInvariant();
    }
}
