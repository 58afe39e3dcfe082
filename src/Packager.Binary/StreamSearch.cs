namespace Packager.Binary;

/// <summary>Looks for sequences of bytes in a stream of any length.</summary>
public static class StreamSearch
{
    private const int PieceLength = 1 << 18;

    /// <summary>Where sequences stand first.</summary>
    /// <param name="stream">Read from where it stands: to its end, or until all are found.</param>
    /// <param name="sequences">What to look for; none is empty.</param>
    /// <returns>For each sequence how many bytes were read before it; null where it is not there.</returns>
    public static long?[] FirstOf(Stream stream, IReadOnlyList<byte[]> sequences)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(sequences);
        var found = new long?[sequences.Count];
        // A sequence may lie across two pieces.
        var overlap = sequences.Max(sequence => sequence.Length) - 1;
        var buffer = new byte[PieceLength + overlap];
        var (kept, start) = (0, 0L);
        while (found.Contains(null) && stream.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false) is > 0 and var count)
        {
            var piece = buffer.AsSpan(0, kept + count);
            for (var i = 0; i < found.Length; i++)
            {
                if (found[i] is null && piece.IndexOf(sequences[i]) is >= 0 and var at) found[i] = start + at;
            }

            kept = Math.Min(overlap, piece.Length);
            start += piece.Length - kept;
            piece[^kept..].CopyTo(buffer);
        }

        return found;
    }
}
