using System.Globalization;
using System.Text.RegularExpressions;
using Packager.Msi;

namespace Packager.Peers.Msi;

/// <summary>
/// The rows of a package in the words of what they mean: keys that an author is free to choose become the paths, registry values and names that they stand for;
/// short names, codes that are drawn or derived, and the order in the cabinet are left out.
/// </summary>
internal sealed partial class MeantRows
{
    private const string Drawn = "{…}";

    private readonly MsiDatabase _database;
    private readonly Dictionary<string, string> _meanings = new(StringComparer.Ordinal);

    private MeantRows(MsiDatabase database)
    {
        _database = database;
        foreach (var row in database.Rows("Directory")) Mean(row, "Directory", Folder(row));
        foreach (var row in database.Rows("Registry")) Mean(row, "Registry", $"<{row["Root"]}\\{row.Text("Key")}\\{row.Text("Name")}>");
        foreach (var row in database.Rows("File")) Mean(row, "File", $"{Of(Folder(row.Text("Component_")!))}\\{Long(row.Text("FileName")!)}");
        foreach (var row in database.Rows("Component")) Mean(row, "Component", row.Text("KeyPath") is { } key ? _meanings[key] : $"<folder {Of(row.Text("Directory_")!)}>");
        foreach (var table in (string[])["ServiceInstall", "ServiceControl", "Shortcut"])
            foreach (var row in database.Rows(table)) Mean(row, table, $"<{Long(row.Text("Name")!)}>");
        foreach (var row in database.Rows("RegLocator")) Mean(row, "Signature_", $"<{row["Root"]}\\{row.Text("Key")}\\{row.Text("Name")}>");
    }

    /// <summary>Every row of every table, a line each: <c>Table: column=value …</c>, without the columns that are empty.</summary>
    public static IReadOnlyList<string> Of(MsiDatabase database)
    {
        var meant = new MeantRows(database);
        return [.. from table in database.Tables from row in table.Rows select meant.Line(table, row)];
    }

    private void Mean(MsiRow row, string column, string meaning) => _meanings[row.Text(column)!] = meaning;

    private string Line(MsiTable table, MsiRow row)
    {
        var cells = table.Definition.Columns.Select((column, i) => (column.Name, Value: row[i])).Where(cell => cell.Value is not null);
        return $"{table.Name}: {string.Join(' ', cells.Select(cell => $"{cell.Name}={Meaning(table.Name, cell.Name, row, cell.Value!)}"))}";
    }

    private string Meaning(string table, string column, MsiRow row, object value) => (table, column) switch
    {
        ("Component", "ComponentId") => Drawn,
        ("Property", "Value") when row.Text("Property") == "ProductCode" => Drawn,
        ("Property", "Value") when row.Text("Property") == "SecureCustomProperties" => string.Join(';', ((string)value).Split(';').Order(StringComparer.Ordinal)),
        ("File", "Sequence") => "…",
        ("Media", "Cabinet") => "…",
        ("Directory", "DefaultDir") or ("File", "FileName") or ("Shortcut", "Name") => Long((string)value),
        _ => value is string text ? References().Replace(Of(text), match => $"[{match.Groups[1].Value}{Of(match.Groups[2].Value)}]") : Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private string Of(string text) => _meanings.GetValueOrDefault(text, text);

    private string Folder(string component) => _database.Rows("Component").Single(row => row.Text("Component") == component).Text("Directory_")!;

    // Folders that Windows knows stand for themselves.
    private string Folder(MsiRow row)
    {
        var id = row.Text("Directory")!;
        if (id == "TARGETDIR" || id.EndsWith("Folder", StringComparison.Ordinal)) return id;
        var parent = _database.Rows("Directory").Single(other => other.Text("Directory") == row.Text("Directory_Parent"));
        return $"{Folder(parent)}\\{Long(row.Text("DefaultDir")!)}";
    }

    private static string Long(string name) => name.Split('|')[^1];

    [GeneratedRegex(@"\[([#!$]?)([^\[\]]+)\]")]
    private static partial Regex References();
}
