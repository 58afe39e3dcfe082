using System.Collections.Immutable;
using System.Globalization;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Reads a file of texts: <c>lcid</c>, and maps whose keys joined by full stops name the texts.</summary>
internal static class MsiTextFile
{
    private const string Lcid = "lcid";

    // Texts that Windows Installer has itself, in the language of Windows: a language may leave them out or add to them.
    private static readonly ImmutableArray<string> s_optional = [MsiTexts.Errors, MsiTexts.Actions, MsiTexts.Details, MsiTexts.Words];

    /// <summary>Reads a language.</summary>
    /// <param name="language">Its name, that of the file without its ending.</param>
    /// <param name="file">The path for diagnostics.</param>
    /// <param name="text">What the file holds.</param>
    /// <param name="below">The texts that it replaces some of; null when the language is new.</param>
    /// <param name="pattern">A complete language, to know the keys by; null for the pattern itself.</param>
    /// <param name="diagnostics">Receives PKG100x and PKG305x.</param>
    /// <returns>Null after a fault.</returns>
    public static MsiTexts? Read(string language, string file, string text, MsiTexts? below, MsiTexts? pattern, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        int? lcid = null;
        if (YamlTree.Read(file, text, found) is MappingNode root)
        {
            lcid = Number(root) ?? below?.Lcid;
            Flatten(root.Without(Lcid), "", texts, pattern, found);
            if (lcid is null) found.Add(MsiTextFaults.BadFile, root.Location, $"'{file}' does not say which language it is", "write its Windows language id, for example lcid: 1036 for French");
        }
        else if (!found.HasErrors)
        {
            found.Add(MsiTextFaults.BadFile, new SourceLocation(file, 1, 1), $"'{file}' is no map of keys and texts", "write lines like 'lcid: 1036' and maps like those of Packager's own en.yaml");
        }

        var values = (below?.Values ?? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)).SetItems(texts);
        if (below is null && pattern is not null && !found.HasErrors) CheckComplete(file, values, pattern, found);
        diagnostics.AddRange(found);
        return found.HasErrors ? null : new MsiTexts(language, lcid!.Value, values);
    }

    /// <summary>Whether a language may leave a text to Windows.</summary>
    private static bool IsOptional(string key) => s_optional.Any(part => key.StartsWith(part + ".", StringComparison.Ordinal));

    private static int? Number(MappingNode root) =>
        root[Lcid] is ScalarNode scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var lcid) && lcid is > 0 and <= 0x7FFF ? lcid : null;

    private static void Flatten(MappingNode map, string prefix, ImmutableSortedDictionary<string, string>.Builder texts, MsiTexts? pattern, DiagnosticBag diagnostics)
    {
        foreach (var entry in map.Entries)
        {
            var key = prefix + entry.Key;
            if (entry.Value is MappingNode inner) Flatten(inner, key + ".", texts, pattern, diagnostics);
            else if (entry.Value is not ScalarNode scalar) diagnostics.Add(MsiTextFaults.BadFile, entry.Value.Location, $"'{key}' is {entry.Value.Kind}, not a text", "write one text, in quotes");
            else if (pattern is not null && !IsKnown(key, pattern))
                diagnostics.Add(MsiTextFaults.UnknownKey, entry.KeyLocation, $"there is no text '{key}'", Suggestion.For(key, pattern.Values.Keys) ?? "the keys are those of Packager's own en.yaml");
            else texts[key] = scalar.Text.ReplaceLineEndings("\r\n");
        }
    }

    private static bool IsKnown(string key, MsiTexts pattern)
    {
        if (pattern.Values.ContainsKey(key)) return true;
        if (key.StartsWith(MsiTexts.Errors + ".", StringComparison.Ordinal))
            return short.TryParse(key.AsSpan(MsiTexts.Errors.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _);
        return key.StartsWith(MsiTexts.Actions + ".", StringComparison.Ordinal) || key.StartsWith(MsiTexts.Details + ".", StringComparison.Ordinal);
    }

    private static void CheckComplete(string file, ImmutableSortedDictionary<string, string> values, MsiTexts pattern, DiagnosticBag diagnostics)
    {
        var missing = pattern.Values.Keys.Where(key => !IsOptional(key) && !values.ContainsKey(key)).ToList();
        if (missing.Count == 0) return;
        var shown = string.Join(", ", missing.Take(8)) + (missing.Count > 8 ? " …" : "");
        diagnostics.Add(MsiTextFaults.MissingKeys, new SourceLocation(file, 1, 1),
            string.Create(CultureInfo.InvariantCulture, $"'{file}' lacks {missing.Count} texts: {shown}"), "take them from Packager's own en.yaml and translate them");
    }
}
