using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Packager.Manifest;

/// <summary>Writes the JSON Schema (draft 2020-12) of both dialects from the model, so that editors complete and check manifests.</summary>
public static class ManifestSchema
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema's text, ending with a line feed.</summary>
    public static string Write()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", "packager.yaml, or nfpm.yaml when it has no key 'packager'");
            WriteChoice(json);
            var definitions = new SchemaDefinitions(json);
            json.WriteStartObject("$defs");
            definitions.Write();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void WriteChoice(Utf8JsonWriter json)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("if");
        json.WriteStartArray("required");
        json.WriteStringValue("packager");
        json.WriteEndArray();
        json.WriteEndObject();
        Reference("then", Dialects.Packager);
        Reference("else", Dialects.Nfpm);

        void Reference(string name, Dialects dialect)
        {
            json.WriteStartObject(name);
            json.WriteString("$ref", "#/$defs/" + SchemaDefinitions.NameOf(null, dialect, Places.Root));
            json.WriteEndObject();
        }
    }
}
