using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Packager.Model;
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

    /// <summary>Prints diagnostics.</summary>
    public static void Write(IEnumerable<Diagnostic> diagnostics) =>
        Console.Out.WriteLine(JsonSerializer.Serialize(diagnostics.Select(DiagnosticRecord.Of).ToList(), Context.ListDiagnosticRecord));
}

/// <summary>A diagnostic for programs.</summary>
/// <param name="File">The file it is about, or null.</param>
/// <param name="Line">From 1; null where no line is known.</param>
/// <param name="Column">From 1; null where no line is known.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="Code">For example <c>PKG1031</c>.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What to do, or null.</param>
internal sealed record DiagnosticRecord(string? File, int? Line, int? Column, string Severity, string Code, string Message, string? Hint)
{
    public static DiagnosticRecord Of(Diagnostic diagnostic)
    {
        var (file, line, column) = (diagnostic.Location.File, diagnostic.Location.Line, diagnostic.Location.Column);
        return new(string.IsNullOrEmpty(file) ? null : file, line > 0 ? line : null, line > 0 ? column : null,
            diagnostic.Severity.ToString().ToLowerInvariant(), diagnostic.Code, diagnostic.Message, diagnostic.Hint);
    }
}

/// <summary>Serialisers made at compile time: reflection would cost a tenth of a second at every start.</summary>
[JsonSerializable(typeof(IReadOnlyList<Artifact>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(List<DiagnosticRecord>))]
internal sealed partial class JsonContext : JsonSerializerContext;
