using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Packager.Pages;

/// <summary>The same facts for programs.</summary>
internal static class PageJson
{
    private static readonly PageJsonContext Context = new(new JsonSerializerOptions
    {
        WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>A repository.</summary>
    public static string Write(RepositoryOverview repository) => JsonSerializer.Serialize(repository, Context.RepositoryOverview) + "\n";

    /// <summary>A package.</summary>
    public static string Write(PackageDetails package) => JsonSerializer.Serialize(package, Context.PackageDetails) + "\n";
}

/// <summary>Serialisers made at compile time.</summary>
[JsonSerializable(typeof(RepositoryOverview))]
[JsonSerializable(typeof(PackageDetails))]
internal sealed partial class PageJsonContext : JsonSerializerContext;
