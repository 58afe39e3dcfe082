using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Packager.Apt;

/// <summary>Reads and writes what is noted as JSON.</summary>
internal static class StateJson
{
    private static readonly StateJsonContext s_context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Generations.</summary>
    public static JsonTypeInfo<Generation> Generation => s_context.Generation;

    /// <summary>Changes.</summary>
    public static JsonTypeInfo<GenerationChanges> Changes => s_context.GenerationChanges;

    /// <summary>The lock.</summary>
    public static JsonTypeInfo<LockNote> Lock => s_context.LockNote;

    /// <summary>Reads; what cannot be read is told as lost.</summary>
    public static T Read<T>(ReadOnlySpan<byte> bytes, JsonTypeInfo<T> type, string what)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, type) ?? throw RepositoryFaults.StateLost(what);
        }
        catch (JsonException)
        {
            throw RepositoryFaults.StateLost(what);
        }
    }

    /// <summary>Writes.</summary>
    public static byte[] Write<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);
}

/// <summary>Serialisers made at compile time.</summary>
[JsonSerializable(typeof(Generation))]
[JsonSerializable(typeof(GenerationChanges))]
[JsonSerializable(typeof(LockNote))]
internal sealed partial class StateJsonContext : JsonSerializerContext;
