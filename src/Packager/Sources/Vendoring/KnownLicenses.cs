using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Packager.Needs.Dotnet;

namespace Packager.Sources.Vendoring;

/// <summary>Licences whose texts are the same everywhere, and the web addresses that older packages name them by (<c>licenses.json</c>).</summary>
internal static class KnownLicenses
{
    private static readonly Lazy<(FrozenDictionary<string, string> Texts, FrozenDictionary<string, string> Addresses)> s_tables = new(Read);

    /// <summary>The text of a licence by its short name in the copyright format; null when it is not known.</summary>
    public static string? Text(string shortName) => s_tables.Value.Texts.GetValueOrDefault(shortName);

    /// <summary>The SPDX identifier that a web address stands for; null when it is not known.</summary>
    public static string? AtAddress(string address) =>
        s_tables.Value.Addresses.GetValueOrDefault(address.Trim().TrimEnd('/').Replace("https://", "", StringComparison.OrdinalIgnoreCase).Replace("http://", "", StringComparison.OrdinalIgnoreCase));

    private static (FrozenDictionary<string, string> Texts, FrozenDictionary<string, string> Addresses) Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Packager.Sources.licenses.json")!;
        using var document = JsonDocument.Parse(stream);
        return (Table(document, "texts"), Table(document, "addresses"));
    }

    private static FrozenDictionary<string, string> Table(JsonDocument document, string name) =>
        document.RootElement.Member(name).Members().ToFrozenDictionary(m => m.Name, m => m.Value.GetString()!, StringComparer.OrdinalIgnoreCase);
}
