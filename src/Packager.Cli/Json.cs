using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Packager.Packaging;

namespace Packager.Cli;

/// <summary>Data for programs, on stdout.</summary>
internal static class Json
{
    private static readonly JsonContext Context = new(new JsonSerializerOptions
    {
        WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Prints the artifacts.</summary>
    public static void Write(IReadOnlyList<Artifact> artifacts) =>
        Console.Out.WriteLine(JsonSerializer.Serialize(artifacts, Context.IReadOnlyListArtifact));

    /// <summary>Prints sentences.</summary>
    public static void Write(IReadOnlyList<string> sentences) =>
        Console.Out.WriteLine(JsonSerializer.Serialize(sentences, Context.IReadOnlyListString));
}

/// <summary>Serialisers made at compile time: reflection would cost a tenth of a second at every start.</summary>
[JsonSerializable(typeof(IReadOnlyList<Artifact>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class JsonContext : JsonSerializerContext;
