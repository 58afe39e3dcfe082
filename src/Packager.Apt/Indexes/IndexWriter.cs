using System.Security.Cryptography;
using Packager.Binary;
using Packager.Storage;

namespace Packager.Apt;

/// <summary>Writes the forms of an index where clients ask for them by hash: what stays is copied, what is fresh is put between.</summary>
internal static class IndexWriter
{
    private const int BufferLength = 1 << 18;

    // The disk takes a long index while it is written.
    private const int SettlingLength = 1 << 21;

    /// <summary>Writes all forms and the layouts of indexes side by side; the plain names are left alone.</summary>
    /// <param name="storage">Where to.</param>
    /// <param name="suiteFolder">The folder of their Release.</param>
    /// <param name="drafts">What each is to be.</param>
    public static IndexFiles[] Write(IStorage storage, string suiteFolder, IReadOnlyList<IndexDraft> drafts)
    {
        var digests = drafts.Select(draft => new FileDigest[draft.Old.Kind.Forms.Length]).ToArray();
        // The longest first, so that none of them is left to one processor while the others rest.
        var forms = drafts.SelectMany((draft, i) => draft.Old.Kind.Forms.Select((_, form) => new WantedForm(i, form, draft.Old.LengthOf(form)))).ToArray();
        Array.Sort(forms, (left, right) => right.Length.CompareTo(left.Length));
        var places = new HashSet<string>(StringComparer.Ordinal);
        Several.For(forms.Length, i =>
        {
            var (index, form, _) = forms[i];
            digests[index][form] = WriteForm(storage, suiteFolder, drafts[index], form, places);
        });
        return [.. drafts.Select((draft, i) => WriteLayout(storage, draft, digests[i]))];
    }

    private static IndexFiles WriteLayout(IStorage storage, IndexDraft draft, FileDigest[] digests)
    {
        var layout = StatePaths.Layout(digests[0].Sha256);
        if (storage.Find(layout) is null) storage.Put(layout, draft.Layout.Format());
        return new IndexFiles(draft.Path, [.. digests]);
    }

    private static FileDigest WriteForm(IStorage storage, string suiteFolder, IndexDraft draft, int form, HashSet<string> places)
    {
        var extension = draft.Old.Kind.Forms[form];
        using var staged = storage.Stage();
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var output = new Output(staged, digest);
        output.Write(Header(extension));
        WriteParts(draft, form, output);
        output.Write(Trailer(extension, draft));
        var written = new FileDigest(output.Length, Convert.ToHexStringLower(digest.GetHashAndReset()));
        var place = $"{suiteFolder}/{IndexFiles.ByHash(draft.Path + extension, written.Sha256)}";
        // Contents of two architectures are the same file, by hash, where all packages are for both.
        bool isFirst;
        lock (places) isFirst = places.Add(place);
        if (isFirst && storage.Find(place) is null) storage.Put(place, staged);
        return written;
    }

    private static void WriteParts(IndexDraft draft, int form, Output output)
    {
        var extension = draft.Old.Kind.Forms[form];
        using var old = draft.Parts.Any(part => part.Fresh is null) ? draft.Old.OpenForm(form) : null;
        var starts = Starts(draft.Old.Layout, extension);
        for (var i = 0; i < draft.Parts.Length; i++)
        {
            if (draft.Parts[i].Fresh is { } fresh)
            {
                output.Write(extension switch { ".gz" => fresh.Gzip, ".xz" => fresh.Xz, _ => fresh.Text });
                continue;
            }

            var (first, last) = (draft.Parts[i].Kept, draft.Parts[i].Kept);
            while (i + 1 < draft.Parts.Length && draft.Parts[i + 1].Fresh is null && draft.Parts[i + 1].Kept == last + 1) (i, last) = (i + 1, last + 1);
            output.Copy(old!, starts[first], starts[last + 1] - starts[first]);
        }
    }

    // Where each segment begins in a form, and where the last one ends.
    private static long[] Starts(SegmentLayout layout, string extension)
    {
        var starts = new long[layout.Rows.Length + 1];
        starts[0] = Header(extension).Length;
        for (var i = 0; i < layout.Rows.Length; i++)
        {
            var sizes = layout.Rows[i].Sizes;
            starts[i + 1] = starts[i] + extension switch { ".gz" => sizes.GzipLength, ".xz" => sizes.XzLength, _ => sizes.Length };
        }

        return starts;
    }

    private static ReadOnlyMemory<byte> Header(string extension) =>
        extension switch { ".gz" => SegmentedCompression.GzipHeader, ".xz" => SegmentedCompression.XzHeader, _ => default };

    private static ReadOnlyMemory<byte> Trailer(string extension, IndexDraft draft)
    {
        var sizes = draft.Layout.Rows.Select(row => row.Sizes);
        return extension switch { ".gz" => SegmentedCompression.GzipTrailer(sizes), ".xz" => SegmentedCompression.XzTrailer(sizes), _ => default };
    }

    private sealed class Output(StagedFile staged, IncrementalHash digest)
    {
        private byte[]? _buffer;
        private long _unsettled;

        public long Length { get; private set; }

        public void Write(ReadOnlyMemory<byte> bytes) => Write(bytes.Span);

        public void Copy(Stream from, long start, long count)
        {
            _buffer ??= new byte[BufferLength];
            from.Position = start;
            for (int part; count > 0; count -= part)
            {
                part = (int)Math.Min(count, BufferLength);
                from.ReadExactly(_buffer.AsSpan(0, part));
                Write(_buffer.AsSpan(0, part));
            }
        }

        private void Write(ReadOnlySpan<byte> bytes)
        {
            staged.Content.Write(bytes);
            digest.AppendData(bytes);
            Length += bytes.Length;
            _unsettled += bytes.Length;
            if (_unsettled >= SettlingLength) BeginSettling();
        }

        private void BeginSettling()
        {
            staged.BeginSettling();
            _unsettled = 0;
        }
    }

    /// <summary>A form of an index that is to be written.</summary>
    /// <param name="Index">The number of the index.</param>
    /// <param name="Form">The number of its form.</param>
    /// <param name="Length">How long it was before.</param>
    private sealed record WantedForm(int Index, int Form, long Length);
}
