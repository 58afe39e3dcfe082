using System.Collections.Immutable;
using Packager.Binary;

namespace Packager.Apt;

/// <summary>An index as it is to be: segments that stay as they are and segments that were compressed anew.</summary>
/// <param name="Path">Its place below the suite's folder, without an ending.</param>
/// <param name="Old">What it grows out of.</param>
/// <param name="Parts">Its segments.</param>
/// <param name="Replaced">The records that are no longer in it, or no longer the same.</param>
internal sealed record IndexDraft(string Path, StoredIndex Old, ImmutableArray<IndexPart> Parts, ImmutableArray<IndexRecord> Replaced)
{
    /// <summary>Its layout.</summary>
    public SegmentLayout Layout => new([.. Parts.Select(part => part.Fresh is { } fresh ? new SegmentRow(part.FirstKey!, fresh.Sizes) : Old.Layout.Rows[part.Kept])]);
}

/// <summary>A segment of a draft.</summary>
/// <param name="Kept">The old segment that stays; −1 for a fresh one.</param>
/// <param name="FirstKey">The first key of a fresh one.</param>
/// <param name="Fresh">The fresh one.</param>
internal sealed record IndexPart(int Kept, string? FirstKey, CompressedSegment? Fresh);
