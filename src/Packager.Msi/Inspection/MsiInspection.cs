using System.Globalization;
using System.Text;
using Packager.Model;

namespace Packager.Msi;

/// <summary>Tells what a database of the Windows Installer holds, whoever made it.</summary>
public static partial class MsiInspection
{
    private static readonly string[] ProductProperties = ["ProductName", "ProductVersion", "Manufacturer", "ProductLanguage", "ProductCode", "UpgradeCode", "ALLUSERS"];

    /// <summary>The package for people; control characters of its values are spelled out.</summary>
    /// <param name="database">The package.</param>
    /// <param name="name">Its file's name.</param>
    /// <param name="size">Its file's length in bytes.</param>
    public static string Describe(MsiDatabase database, string name, long size)
    {
        ArgumentNullException.ThrowIfNull(database);
        var text = new StringBuilder();
        Line(text, $"file: {TerminalText.OneLine(name)}");
        Line(text, $"size: {size} bytes");
        Line(text, $"kind: {DatabaseText.Kind(database)}");
        Line(text, $"code page: {database.CodePage}");
        Line(text, $"signature: {DatabaseText.Signed(database)}");
        Section(text, "summary", DatabaseText.Summary(database.Summary).Select(property => $"{property.Name}: {TerminalText.OneLine(property.Value)}"));
        Section(text, "product", Product(database).Select(property => $"{property.Name}: {TerminalText.OneLine(property.Value)}"));
        foreach (var (heading, table, columns) in InspectedTables.All)
            Section(text, heading, database.Rows(table).Select(row => string.Join("  ", columns.Select(column => Cell(row, column)))));
        Files(text, database);
        Section(text, "tables", database.Tables.Select(table => Invariant($"{table.Name}: {table.Count} rows")));
        Section(text, "streams", database.Streams.Select(stream => Invariant($"{TerminalText.OneLine(DatabaseText.StreamName(stream.Name))}: {stream.Content.Length} bytes")));
        Section(text, "storages", database.Storages.Select(storage => Invariant($"{TerminalText.OneLine(storage.Name)}: {storage.Streams.Length} streams")));
        return text.ToString();
    }

    /// <summary>A table's rows, tabs between the cells and the columns' names first; control characters are spelled out.</summary>
    public static string DescribeTable(MsiTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var text = new StringBuilder();
        Line(text, $"{string.Join('\t', table.Definition.Columns.Select(column => TerminalText.OneLine(column.Name)))}");
        foreach (var row in table.Rows) Line(text, $"{string.Join('\t', table.Definition.Columns.Select((_, column) => DatabaseText.Cell(row[column])))}");
        return text.ToString();
    }

    private static IEnumerable<(string Name, string Value)> Product(MsiDatabase database) =>
        ProductProperties.Where(name => database.Property(name) is not null).Select(name => (name, database.Property(name)!));

    private static void Files(StringBuilder text, MsiDatabase database)
    {
        var files = PackageFiles.Of(database);
        if (files.IsEmpty) return;
        Section(text, "files", files.Select(file => Invariant($"{TerminalText.OneLine(file.Path.Display)}  {file.Size} bytes{Version(file)}")));
        Line(text, $"total: {files.Length} files, {files.Sum(file => file.Size)} bytes");
    }

    private static string Version(PackageFile file) => file.Version is null ? "" : "  " + TerminalText.OneLine(file.Version);

    private static void Section(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        Line(text, $"\n{heading}:");
        foreach (var line in all) Line(text, $"  {line}");
    }

    private static string Cell(MsiRow row, string column) =>
        row.Table.Definition.Find(column) is { } index && DatabaseText.Cell(row[index]) is { Length: > 0 } text ? text : "-";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, FormattableString line) => text.Append(Invariant(line)).Append('\n');
}
