using System.Text.RegularExpressions;

namespace Packager.Init;

/// <summary>The few values of <c>pyproject.toml</c> that init needs, read line by line: strings, and whether a list holds anything.</summary>
internal sealed partial class Pyproject
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private Pyproject()
    {
    }

    /// <summary>Nothing at all.</summary>
    public static Pyproject Empty { get; } = new();

    /// <summary>Name and target of the first entry of <c>[project.scripts]</c>.</summary>
    public (string Name, string Target)? FirstScript { get; private set; }

    /// <summary>Whether <c>dependencies</c> of <c>[project]</c> holds anything.</summary>
    public bool HasDependencies { get; private set; }

    /// <summary>The licence: a string, or the text of a table such as <c>{ text = "MIT" }</c> where that is an identifier; null otherwise.</summary>
    public string? License { get; private set; }

    /// <summary>Reads the text.</summary>
    public static Pyproject Parse(string text)
    {
        var result = new Pyproject();
        var table = "";
        foreach (var line in text.Split('\n').Select(l => l.Trim()))
        {
            if (Table().Match(line) is { Success: true } header) table = header.Groups[1].Value;
            else if (Pair().Match(line) is { Success: true } pair) result.Add(table, pair.Groups[1].Value, pair.Groups[2].Value[1..^1]);
        }

        result.HasDependencies = Dependencies().Match(ProjectTable(text)) is { Success: true } list && list.Groups[1].Value.AsSpan().IndexOfAny('"', '\'') >= 0;
        result.License = result.Project("license") ?? (LicenseTable().Match(ProjectTable(text)) is { Success: true } named ? named.Groups[1].Value : null);
        return result;
    }

    /// <summary>A string of <c>[project]</c>, or null.</summary>
    public string? Project(string key) => _values.GetValueOrDefault("project." + key) is { Length: > 0 } value ? value : null;

    private void Add(string table, string key, string value)
    {
        _values.TryAdd(table + "." + key, value);
        if (table == "project.scripts") FirstScript ??= (key, value);
    }

    private static string ProjectTable(string text)
    {
        var start = text.IndexOf("[project]", StringComparison.Ordinal);
        if (start < 0) return "";
        var end = text.IndexOf("\n[", start + 1, StringComparison.Ordinal);
        return end < 0 ? text[start..] : text[start..end];
    }

    [GeneratedRegex(@"^\[([A-Za-z0-9_.\-]+)\]\s*(?:#.*)?$")]
    private static partial Regex Table();

    [GeneratedRegex("""^"?([A-Za-z0-9_.\-]+)"?\s*=\s*("[^"\\]*"|'[^']*')\s*(?:#.*)?$""")]
    private static partial Regex Pair();

    [GeneratedRegex("""^\s*license\s*=\s*\{\s*text\s*=\s*["']([A-Za-z0-9.+\-]+)["']\s*\}""", RegexOptions.Multiline)]
    private static partial Regex LicenseTable();

    [GeneratedRegex(@"^\s*dependencies\s*=\s*\[((?:[^\]""']|""[^""]*""|'[^']*')*)\]", RegexOptions.Multiline)]
    private static partial Regex Dependencies();
}
