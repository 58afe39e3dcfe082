using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Packager.Releases;

/// <summary>Reads the version that a project file says.</summary>
internal static partial class ProjectFile
{
    /// <summary>The version, or null when the file does not say one or cannot be understood.</summary>
    public static string? Version(string path)
    {
        try
        {
            return Path.GetExtension(path) switch
            {
                ".toml" => FromToml(File.ReadLines(path)),
                ".json" => FromJson(File.ReadAllBytes(path)),
                _ => FromMsBuild(path),
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or XmlException or JsonException)
        {
            return null;
        }
    }

    private static string? FromMsBuild(string path)
    {
        using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var properties = XDocument.Load(reader).Root?.Elements().Where(e => e.Name.LocalName == "PropertyGroup").Elements().ToList() ?? [];
        string? Property(string name) => properties.LastOrDefault(e => e.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } value ? value : null;
        if (Property("Version") is { } version) return version;
        if (Property("VersionPrefix") is not { } prefix) return null;
        return Property("VersionSuffix") is { } suffix ? prefix + "-" + suffix : prefix;
    }

    private static string? FromJson(byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var isText = document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("version", out var found) && found.ValueKind == JsonValueKind.String;
        return isText ? document.RootElement.GetProperty("version").GetString() : null;
    }

    // Of TOML only what a version needs: a table's heading and one quoted value below it.
    private static string? FromToml(IEnumerable<string> lines)
    {
        var table = "";
        foreach (var line in lines)
        {
            if (Heading().Match(line) is { Success: true } heading) table = heading.Groups["name"].Value;
            else if (table is "project" or "tool.poetry" or "package" or "workspace.package" && VersionLine().Match(line) is { Success: true } found) return found.Groups["value"].Value;
        }

        return null;
    }

    [GeneratedRegex(@"^\s*\[\s*(?<name>[A-Za-z0-9_.-]+)\s*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex("^\\s*version\\s*=\\s*(?<quote>[\"'])(?<value>[^\"']+)\\k<quote>", RegexOptions.CultureInvariant)]
    private static partial Regex VersionLine();
}
