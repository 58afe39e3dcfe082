using System.Text;
using Packager.Model;

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
            diagnostics.Add(RenderingFaults.MissingFile, path.Location, $"the file '{path.Value}' does not exist", Nearest(file));
            return null;
        }

        using var stream = File.OpenRead(file);
        if (stream.Length <= Limit && Decode(stream) is { } text) return text;
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
