namespace Packager.Apt;

/// <summary>Notes in the order of the digests that they are found by. A list takes a fraction of the memory of a table, whose keys would be texts of their own.</summary>
/// <param name="digestOf">What a note is found by, in small hexadecimal digits.</param>
internal sealed class SortedNotes<T>(SortedNotes<T>.Digest digestOf)
    where T : class
{
    private readonly List<T> _notes = [];

    /// <summary>What a note is found by.</summary>
    public delegate ReadOnlySpan<byte> Digest(T note);

    /// <summary>How many there are.</summary>
    public int Count => _notes.Count;

    /// <summary>The notes, in order.</summary>
    public IReadOnlyList<T> All => _notes;

    /// <summary>The note about a digest; null when there is none.</summary>
    public T? Find(ReadOnlySpan<byte> digest) => PlaceOf(digest) is >= 0 and var place ? _notes[place] : null;

    /// <summary>Puts a note in its place.</summary>
    /// <param name="note">The note.</param>
    /// <param name="replaces">Whether it takes the place of one that is there.</param>
    /// <returns>False when one is there and stays.</returns>
    public bool Put(T note, bool replaces)
    {
        var place = PlaceOf(digestOf(note));
        if (place < 0) _notes.Insert(~place, note);
        else if (replaces) _notes[place] = note;
        return place < 0 || replaces;
    }

    /// <summary>Takes those away that do not fulfil a condition.</summary>
    /// <returns>Whether there were any.</returns>
    public bool Keep(Predicate<T> isKept) => _notes.RemoveAll(note => !isKept(note)) > 0;

    // Whoever reads them all puts each behind the last one.
    private int PlaceOf(ReadOnlySpan<byte> digest)
    {
        var (low, high) = (0, _notes.Count - 1);
        if (high >= 0 && digestOf(_notes[high]).SequenceCompareTo(digest) < 0) return ~_notes.Count;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = digestOf(_notes[middle]).SequenceCompareTo(digest);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return ~low;
    }
}
