using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Packager.Needs.Dotnet;

namespace Packager.Sources.Vendoring;

/// <summary>Licences whose texts are the same everywhere, the web addresses that older packages name them by, and the classifiers of Python's (<c>licenses.json</c>).</summary>
internal static class KnownLicenses
{
    private static readonly Lazy<(FrozenDictionary<string, string> Texts, FrozenDictionary<string, string> Addresses, FrozenDictionary<string, string> Classifiers)> s_tables = new(Read);

    /// <summary>The text of a licence by its short name in the copyright format; null when it is not known.</summary>
    public static string? Text(string shortName) => s_tables.Value.Texts.GetValueOrDefault(shortName);

    /// <summary>The SPDX identifier that a web address stands for; null when it is not known.</summary>
    public static string? AtAddress(string address) =>
        s_tables.Value.Addresses.GetValueOrDefault(address.Trim().TrimEnd('/').Replace("https://", "", StringComparison.OrdinalIgnoreCase).Replace("http://", "", StringComparison.OrdinalIgnoreCase));

    /// <summary>The SPDX identifier that a classifier of Python packages stands for; null for one that does not say which licence exactly.</summary>
    public static string? Classified(string classifier) => s_tables.Value.Classifiers.GetValueOrDefault(classifier);

    private static (FrozenDictionary<string, string> Texts, FrozenDictionary<string, string> Addresses, FrozenDictionary<string, string> Classifiers) Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Packager.Sources.licenses.json")!;
        using var document = JsonDocument.Parse(stream);
        return (Table(document, "texts"), Table(document, "addresses"), Table(document, "classifiers"));
    }

    private static FrozenDictionary<string, string> Table(JsonDocument document, string name) =>
        document.RootElement.Member(name).Members().ToFrozenDictionary(m => m.Name, m => m.Value.GetString()!, StringComparer.OrdinalIgnoreCase);
}
