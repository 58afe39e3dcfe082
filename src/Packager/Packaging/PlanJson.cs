using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Packager.Model;

namespace Packager.Packaging;

/// <summary>A plan for programs.</summary>
public static class PlanJson
{
    /// <summary>An array with one object a package.</summary>
    public static string Write(IReadOnlyList<PackagePlan> plans)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var plan in plans) WriteOne(json, plan);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteOne(Utf8JsonWriter json, PackagePlan plan)
    {
        json.WriteStartObject();
        json.WriteString("name", plan.Draft.Manifest.Name?.Value);
        json.WriteString("target", plan.Draft.Target.ToString());
        json.WriteString("version", plan.Package.Version);
        json.WriteString("upstream_version", plan.Draft.Release.Version);
        json.WriteString("date", plan.Draft.Release.Date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteString("artifact", plan.Path);
        List(json, "values", PlannedValue.Of(plan.Draft.Manifest), value =>
        {
            json.WriteString("key", value.Key);
            json.WriteString("value", value.Value);
            json.WriteString("origin", value.Origin);
        });
        List(json, "dependencies", plan.Package.Needs, need =>
        {
            json.WriteString("relation", need.Relation);
            json.WriteString("need", need.Need.Describe());
            json.WriteString("source", need.Source);
            json.WriteStartArray("paths");
            foreach (var path in need.Need.Origins) json.WriteStringValue(path);
            json.WriteEndArray();
        });
        List(json, "texts", plan.Package.Texts, text =>
        {
            json.WriteString("name", text.Key);
            json.WriteNumber("size", text.Value.Length);
        });
        foreach (var section in plan.Package.Sections)
        {
            List(json, section.Title, section.Rows, row =>
            {
                for (var column = 0; column < row.Length; column++) json.WriteString(section.Columns[column], row[column]);
            });
        }

        List(json, "files", plan.Package.Payload.Entries, entry => WriteEntry(json, entry, plan.Package.Places?.GetValueOrDefault(entry.Path)));
        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, PayloadEntry entry, PlannedPlace? place)
    {
        json.WriteString("path", entry.Path);
        if (place is not null) json.WriteString("place", place.Path);
        if (place is not null) json.WriteString("feature", place.Feature);
        json.WriteString("kind", entry.Kind.ToString().ToLowerInvariant());
        json.WriteString("mode", entry.Mode.ToString());
        json.WriteString("owner", entry.Owner);
        json.WriteString("group", entry.Group);
        json.WriteNumber("size", entry.Length);
        if (entry.LinkTarget is not null) json.WriteString("link_target", entry.LinkTarget);
        if (entry.Config != ConfigKind.None) json.WriteBoolean("conffile", true);
        if (entry.Content is not null) json.WriteString("source", entry.Content.Origin);
        if (entry.Location.IsKnown) json.WriteString("origin", entry.Location.ToString());
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
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
