using System.Text;
using Packager.Model;
using Packager.Payloads;

namespace Packager.Rendering;

/// <summary>Reads the texts that a manifest names, bounded and checked.</summary>
/// <param name="folder">The folder that holds the manifest.</param>
/// <param name="diagnostics">Receives PKG1520 and PKG1521.</param>
internal sealed class SourceTexts(string folder, DiagnosticBag diagnostics)
{
    private const int Limit = 1 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, with line feeds alone; null after a fault.</summary>
    public string? Read(Located<string> path)
    {
        var file = Path.Combine(folder, path.Value);
        if (!File.Exists(file))
        {
            if (Directory.Exists(file)) diagnostics.Add(RenderingFaults.NoText, path.Location, $"'{path.Value}' is a folder", "name a file in it");
            else diagnostics.Add(RenderingFaults.MissingFile, path.Location, $"the file '{path.Value}' does not exist", Nearest(file));
            return null;
        }

        if (SpecialFile.Describe(file) is { } special)
        {
            diagnostics.Add(RenderingFaults.NoText, path.Location, $"'{path.Value}' is a {special}", "name a file");
            return null;
        }

        return ReadFile(file, path);
    }

    private string? ReadFile(string file, Located<string> path)
    {
        try
        {
            using var stream = File.OpenRead(file);
            if (stream.Length <= Limit && Decode(stream) is { } text) return text;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(RenderingFaults.NoText, path.Location, $"'{path.Value}' cannot be read: {UnreadableFile.Reason(fault)}", "let it be read by who builds");
            return null;
        }

        diagnostics.Add(RenderingFaults.NoText, path.Location, $"'{path.Value}' is no text", "it must be UTF-8, without NUL characters and at most 1 MiB long");
        return null;
    }

    /// <summary>The first of some files that exists beside the manifest, read; null when none does.</summary>
    public string? ReadFirst(IEnumerable<string> names)
    {
        var found = names.FirstOrDefault(name => File.Exists(Path.Combine(folder, name)));
        return found is null ? null : Read(new(found, SourceLocation.None));
    }

    private static string? Decode(Stream stream)
    {
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        try
        {
            var text = Strict.GetString(bytes).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private string Nearest(string file)
    {
        var parent = Path.GetDirectoryName(file);
        while (!string.IsNullOrEmpty(parent) && !Directory.Exists(parent)) parent = Path.GetDirectoryName(parent);
        var shown = string.IsNullOrEmpty(parent) ? "." : Path.GetRelativePath(Path.GetFullPath(folder), Path.GetFullPath(parent)).Replace('\\', '/');
        return $"the nearest folder that exists is '{shown}'; paths start at the manifest's folder";
    }
}
