namespace Packager.Binary;

/// <summary>The directory of a file to be written: every storage and stream with its number and the links that make siblings a balanced search tree (MS-CFB §2.6.4).</summary>
internal sealed class DirectoryDraft
{
    private const string RootName = "Root Entry";
    private readonly List<DirectoryEntry> _entries = [];
    private readonly List<CompoundStream?> _streams = [];

    /// <summary>Numbers the root with 0 and what it holds behind it.</summary>
    /// <exception cref="ArgumentException">A name is impossible, or two siblings share one.</exception>
    public DirectoryDraft(CompoundStorage root)
    {
        Add(new DirectoryEntry
        {
            Name = RootName,
            Kind = DirectoryEntryKind.Root,
            ClassId = root.ClassId,
            StateBits = root.StateBits,
            Created = root.Created,
            Modified = root.Modified,
        }, null);
        Fill(0, root);
    }

    /// <summary>The entries in the order of their numbers; first sectors and the root's size are still to come.</summary>
    public IReadOnlyList<DirectoryEntry> Entries => _entries;

    /// <summary>The stream of each entry; null where it is a storage.</summary>
    public IReadOnlyList<CompoundStream?> Streams => _streams;

    private int Add(DirectoryEntry entry, CompoundStream? stream)
    {
        _entries.Add(entry);
        _streams.Add(stream);
        return _entries.Count - 1;
    }

    private void Fill(int parent, CompoundStorage storage)
    {
        var siblings = new SortedDictionary<string, object>(CompoundName.Order);
        foreach (var stream in storage.Streams) Place(siblings, stream.Name, stream);
        foreach (var child in storage.Storages) Place(siblings, child.Name, child);
        var first = _entries.Count;
        foreach (var sibling in siblings.Values) Add(sibling);
        _entries[parent] = _entries[parent] with { Child = Link(first, siblings.Count) };
        var number = first;
        foreach (var sibling in siblings.Values)
        {
            if (sibling is CompoundStorage inner) Fill(number, inner);
            number++;
        }
    }

    private static void Place(SortedDictionary<string, object> siblings, string name, object sibling)
    {
        if (!CompoundName.IsPossible(name)) throw new ArgumentException($"'{name}' cannot name a stream or storage");
        if (!siblings.TryAdd(name, sibling)) throw new ArgumentException($"two streams or storages are named '{name}'");
    }

    private void Add(object sibling)
    {
        if (sibling is CompoundStream stream)
        {
            Add(new DirectoryEntry
            {
                Name = stream.Name,
                Kind = DirectoryEntryKind.Stream,
                StateBits = stream.StateBits,
                Created = stream.Created,
                Modified = stream.Modified,
                Size = stream.Length,
            }, stream);
        }
        else if (sibling is CompoundStorage storage)
        {
            Add(new DirectoryEntry
            {
                Name = storage.Name,
                Kind = DirectoryEntryKind.Storage,
                ClassId = storage.ClassId,
                StateBits = storage.StateBits,
                Created = storage.Created,
                Modified = storage.Modified,
            }, null);
        }
    }

    /// <summary>Makes the sorted entries from a number on a tree by taking the middle one as its root, again and again.</summary>
    private uint Link(int first, int count)
    {
        if (count == 0) return SectorNumber.NoEntry;
        var half = count / 2;
        var left = Link(first, half);
        var right = Link(first + half + 1, count - half - 1);
        _entries[first + half] = _entries[first + half] with { Left = left, Right = right };
        return (uint)(first + half);
    }
}
