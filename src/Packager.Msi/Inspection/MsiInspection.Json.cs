using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Packager.Model;

namespace Packager.Msi;

/// <content>For programs.</content>
public static partial class MsiInspection
{
    /// <summary>The package as one JSON object; sizes are bytes, times ISO 8601.</summary>
    /// <param name="database">The package.</param>
    /// <param name="name">Its file's name.</param>
    /// <param name="size">Its file's length in bytes.</param>
    public static string WriteJson(MsiDatabase database, string name, long size)
    {
        ArgumentNullException.ThrowIfNull(database);
        return Written(json =>
        {
            json.WriteString("file", name);
            json.WriteNumber("size", size);
            json.WriteString("kind", DatabaseText.Kind(database));
            json.WriteNumber("code_page", database.CodePage);
            json.WriteBoolean("signed", DatabaseText.IsSigned(database));
            json.WriteStartObject("summary");
            foreach (var (property, value) in DatabaseText.Summary(database.Summary)) json.WriteString(property, value);
            json.WriteEndObject();
            json.WriteStartObject("product");
            foreach (var (property, value) in Product(database)) json.WriteString(property, value);
            json.WriteEndObject();
            foreach (var (heading, table, columns) in InspectedTables.All) WriteRows(json, heading.Replace(' ', '_'), database.Rows(table), columns);
            WriteFiles(json, database);
            Write(json, "tables", database.Tables, table => Numbered(json, table.Name, "rows", table.Count));
            Write(json, "streams", database.Streams, stream => Numbered(json, DatabaseText.StreamName(stream.Name), "size", stream.Content.Length));
            Write(json, "storages", database.Storages, storage => Numbered(json, storage.Name, "streams", storage.Streams.Length));
        });
    }

    /// <summary>A table as one JSON object: its name, its columns with their types, and its rows as objects; a stream is its length.</summary>
    public static string WriteTableJson(MsiTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Written(json =>
        {
            json.WriteString("table", table.Name);
            Write(json, "columns", table.Definition.Columns, column =>
            {
                json.WriteString("name", column.Name);
                json.WriteString("type", column.Code);
                json.WriteBoolean("key", column.IsKey);
            });
            WriteRows(json, "rows", table.Rows, table.Definition.Columns.Select(column => column.Name));
        });
    }

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteRows(Utf8JsonWriter json, string name, IEnumerable<MsiRow> rows, IEnumerable<string> columns) => Write(json, name, rows, row =>
    {
        foreach (var column in columns)
        {
            if (row.Table.Definition.Find(column) is not { } index) continue;
            json.WritePropertyName(column);
            if (row[index] is int number) json.WriteNumberValue(number);
            else if (row[index] is Content content) json.WriteNumberValue(content.Length);
            else json.WriteStringValue(row[index] as string);
        }
    });

    private static void WriteFiles(Utf8JsonWriter json, MsiDatabase database) => Write(json, "files", PackageFiles.Of(database), file =>
    {
        json.WriteString("path", file.Path.Display);
        json.WriteString("key", file.Key);
        json.WriteString("component", file.Component);
        json.WriteNumber("size", file.Size);
        json.WriteString("version", file.Version);
        json.WriteString("language", file.Language);
    });

    private static void Numbered(Utf8JsonWriter json, string name, string what, long number)
    {
        json.WriteString("name", name);
        json.WriteNumber(what, number);
    }

    private static void Write<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
