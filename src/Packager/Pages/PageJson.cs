using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Packager.Pages;

/// <summary>The same facts for programs.</summary>
internal static class PageJson
{
    private static readonly PageJsonContext Context = new(new JsonSerializerOptions
    {
        WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    });

    /// <summary>A repository.</summary>
    public static string Write(RepositoryOverview repository) => JsonSerializer.Serialize(repository, Context.RepositoryOverview) + "\n";

    /// <summary>Reads a repository; null where it is none.</summary>
    public static RepositoryOverview? ReadOverview(byte[]? bytes) => Read(bytes, Context.RepositoryOverview);

    /// <summary>Reads a package; null where it is none.</summary>
    public static PackageDetails? ReadPackage(byte[]? bytes) => Read(bytes, Context.PackageDetails);

    /// <summary>A package.</summary>
    public static string Write(PackageDetails package) => JsonSerializer.Serialize(package, Context.PackageDetails) + "\n";

    // What lies in a repository may have been written by anybody; what is missing is made anew.
    private static T? Read<T>(byte[]? bytes, JsonTypeInfo<T> type)
        where T : class
    {
        if (bytes is null) return null;
        try
        {
            return JsonSerializer.Deserialize(bytes, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Serialisers made at compile time.</summary>
[JsonSerializable(typeof(RepositoryOverview))]
[JsonSerializable(typeof(PackageDetails))]
internal sealed partial class PageJsonContext : JsonSerializerContext;
