using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Packager.Debian;

/// <content>For programs.</content>
public static partial class DebInspection
{
    /// <summary>The package as one JSON object; sizes are bytes, times are seconds since 1970, modes are octal.</summary>
    /// <exception cref="Model.UserFaultException">Its data is damaged or hostile (PKG21xx).</exception>
    public static string WriteJson(DebReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("file", reader.Name);
            json.WriteNumber("size", reader.Length);
            json.WriteString("format", reader.FormatVersion);
            WriteMembers(json, reader);
            WriteControl(json, reader);
            WriteFiles(json, reader);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteMembers(Utf8JsonWriter json, DebReader reader)
    {
        json.WriteStartArray("members");
        foreach (var member in reader.Members)
        {
            json.WriteStartObject();
            json.WriteString("name", member.Name);
            json.WriteNumber("size", member.Size);
            json.WriteString("compressor", Compressor(member.Name));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteControl(Utf8JsonWriter json, DebReader reader)
    {
        json.WriteStartObject("control");
        foreach (var (name, value) in reader.Control.Fields) json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteStartArray("control_members");
        foreach (var member in reader.ControlMembers)
        {
            json.WriteStartObject();
            json.WriteString("name", member.Name);
            json.WriteNumber("lines", Lines(reader.ControlText(member.Name)).Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteLines(json, reader, "conffiles");
        WriteLines(json, reader, "triggers");
    }

    private static void WriteLines(Utf8JsonWriter json, DebReader reader, string member)
    {
        json.WriteStartArray(member);
        foreach (var line in Lines(reader.ControlText(member))) json.WriteStringValue(line);
        json.WriteEndArray();
    }

    private static void WriteFiles(Utf8JsonWriter json, DebReader reader)
    {
        json.WriteStartArray("files");
        foreach (var entry in reader.ReadData())
        {
            json.WriteStartObject();
            json.WriteString("path", entry.Path);
            json.WriteString("kind", EntryText.Kind(entry.Header.Type));
            json.WriteString("mode", EntryText.Octal(entry.Header.Mode));
            json.WriteString("owner", EntryText.Owner(entry.Header));
            json.WriteNumber("size", entry.Header.Size);
            json.WriteNumber("time", entry.Header.ModificationTime);
            if (entry.Header.LinkName.Length > 0) json.WriteString("target", entry.Header.LinkName);
            json.WriteEndObject();
            entry.Content.CopyTo(Stream.Null);
        }

        json.WriteEndArray();
    }
}
