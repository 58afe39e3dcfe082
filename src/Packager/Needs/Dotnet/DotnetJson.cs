using System.Text.Json;
using Packager.Model;

namespace Packager.Needs.Dotnet;

/// <summary>Reads the JSON files that the .NET host reads, within limits. Comments are allowed there; a byte order mark is too.</summary>
internal static class DotnetJson
{
    private const long Limit = 16 << 20;

    private static readonly JsonDocumentOptions s_options = new()
    {
        CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 32,
    };

    /// <exception cref="InvalidDataException">It is too large, or no JSON object.</exception>
    public static JsonDocument Read(Content content)
    {
        if (content.Length > Limit) throw new InvalidDataException($"it has {content.Length} bytes, more than {Limit}");
        using var stream = content.Open();
        return Read(stream);
    }

    /// <exception cref="InvalidDataException">It is no JSON object.</exception>
    public static JsonDocument Read(Stream stream)
    {
        try
        {
            var document = JsonDocument.Parse(stream, s_options);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document;
            document.Dispose();
            throw new InvalidDataException("it is not a JSON object");
        }
        catch (JsonException e)
        {
            // The parser's own words name line and position, which the reader of the message can look up.
            throw new InvalidDataException(e.Message, e);
        }
    }

    /// <summary>A member of an object; default when the element is no object or has no such member.</summary>
    public static JsonElement Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    /// <summary>The text of a string; null for everything else.</summary>
    public static string? AsText(this JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    /// <summary>The members of an object; none for everything else.</summary>
    public static IEnumerable<JsonProperty> Members(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : [];

    /// <summary>The items of an array; none for everything else.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [];
}
