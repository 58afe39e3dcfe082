using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Packager.Debian;

/// <summary>A shlibs file (deb-shlibs(5)): which dependency a library's package asks of its users, whatever symbols they use.</summary>
public sealed partial class ShlibsFile
{
    private readonly ImmutableArray<Line> _lines;

    private ShlibsFile(ImmutableArray<Line> lines) => _lines = lines;

    /// <summary>Reads it; comments are skipped, and so are lines that are not of the form <c>[type:] library version dependencies</c>.</summary>
    public static ShlibsFile Parse(IEnumerable<string> lines) =>
        new([.. lines.Where(l => !l.StartsWith('#')).Select(l => LineShape().Match(l)).Where(m => m.Success).Select(m => new Line(
            m.Groups["type"].Success ? m.Groups["type"].Value : null, m.Groups["library"].Value, m.Groups["version"].Value, m.Groups["depends"].Value))]);

    /// <summary>The dependencies that a soname asks for, possibly none (the empty text); null when the file does not know it.</summary>
    /// <param name="soname">For example <c>libssl.so.3</c>.</param>
    public string? Depends(string soname)
    {
        if (Soname.Split(soname) is not { } parts) return null;
        var own = _lines.Where(l => l.Library == parts.Library && l.Version == parts.Version).ToList();
        // A line for the type wins over the first one for all types.
        return (own.Find(l => l.Type == "deb") ?? own.Find(l => l.Type is null))?.Depends;
    }

    private sealed record Line(string? Type, string Library, string Version, string Depends);

    [GeneratedRegex(@"^\s*(?:(?<type>\S+):\s+)?(?<library>\S+)\s+(?<version>\S+)(?:\s+(?<depends>\S.*\S))?\s*$")]
    private static partial Regex LineShape();
}
