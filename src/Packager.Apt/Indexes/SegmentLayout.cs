using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Packager.Binary;

namespace Packager.Apt;

/// <summary>Where a segment begins and how long it is in each form.</summary>
/// <param name="FirstKey">The key of its first record.</param>
/// <param name="Sizes">Its lengths.</param>
public sealed record SegmentRow(string FirstKey, SegmentSizes Sizes);

/// <summary>The segments of an index, in order. It is kept beside the index and never published.</summary>
/// <param name="Rows">Its rows.</param>
public sealed record SegmentLayout(ImmutableArray<SegmentRow> Rows)
{
    /// <summary>That of an index without records.</summary>
    public static SegmentLayout Empty { get; } = new(ImmutableArray<SegmentRow>.Empty);

    /// <summary>Reads what <see cref="Format"/> writes.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static SegmentLayout Parse(ReadOnlySpan<byte> bytes) => new([.. Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ParseRow)]);

    /// <summary>A line for each row: key, length, checksum, length as gzip and as xz, divided by tabs.</summary>
    public byte[] Format()
    {
        var text = new StringBuilder();
        foreach (var (key, sizes) in Rows)
            text.Append(key).Append('\t').Append(Text(sizes.Length)).Append('\t').Append(sizes.Crc32.ToString("x8", CultureInfo.InvariantCulture)).Append('\t').Append(Text(sizes.GzipLength)).Append('\t').Append(Text(sizes.XzUnpaddedLength)).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The segment that has a key or would have it.</summary>
    public int IndexOf(string key, IComparer<string> order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var (low, high) = (0, Rows.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (order.Compare(Rows[middle].FirstKey, key) <= 0) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    /// <summary>Where a segment's text begins.</summary>
    public long OffsetOf(int segment)
    {
        long offset = 0;
        for (var i = 0; i < segment; i++) offset += Rows[i].Sizes.Length;
        return offset;
    }

    private static SegmentRow ParseRow(string line)
    {
        var fields = line.Split('\t');
        if (fields.Length != 5) throw new FormatException("a row of a layout has five fields");
        return new SegmentRow(fields[0], new SegmentSizes(Number(fields[1]), uint.Parse(fields[2], NumberStyles.HexNumber, CultureInfo.InvariantCulture), Number(fields[3]), Number(fields[4])));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
