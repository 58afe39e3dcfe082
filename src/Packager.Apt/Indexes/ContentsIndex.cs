using System.Collections.Immutable;
using System.Text;

namespace Packager.Apt;

/// <summary>Contents: a line for each path, then the packages that have it, each behind its section; sorted by path.</summary>
internal sealed class ContentsIndex : IndexKind
{
    private const int Column = 56;

    public override ImmutableArray<string> Forms { get; } = ["", ".gz"];

    protected override uint RecordsInSegment => 256;

    /// <summary>A line.</summary>
    /// <param name="path">The path.</param>
    /// <param name="packages">The packages that have it, with commas between.</param>
    public static byte[] Line(string path, ReadOnlySpan<byte> packages)
    {
        var length = Encoding.UTF8.GetByteCount(path);
        var blanks = Math.Max(0, Column - path.Length) + 1;
        var line = new byte[length + blanks + packages.Length + 1];
        Encoding.UTF8.GetBytes(path, line);
        line.AsSpan(length, blanks).Fill((byte)' ');
        packages.CopyTo(line.AsSpan(length + blanks));
        line[^1] = (byte)'\n';
        return line;
    }

    /// <summary>The packages of a line.</summary>
    public static string[] PackagesOf(ReadOnlySpan<byte> line) => Encoding.UTF8.GetString(line[(line.LastIndexOf((byte)' ') + 1)..]).TrimEnd('\n').Split(',');

    public override IEnumerable<IndexRecord> Split(ReadOnlyMemory<byte> text)
    {
        while (!text.IsEmpty)
        {
            var line = text[..(text.Span.IndexOf((byte)'\n') + 1)];
            yield return new IndexRecord(Encoding.UTF8.GetString(line.Span[..line.Span.LastIndexOf((byte)' ')]).TrimEnd(' '), line);
            text = text[line.Length..];
        }
    }

    public override int Compare(string? x, string? y) => string.CompareOrdinal(x, y);
}
