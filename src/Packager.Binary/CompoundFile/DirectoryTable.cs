using System.Collections;

namespace Packager.Binary;

/// <summary>The directory of a compound file that is read: its entries by number, and the walk over siblings (MS-CFB §2.6).</summary>
internal sealed class DirectoryTable
{
    /// <summary>A directory with more entries is refused.</summary>
    private const int MostEntries = 1 << 19;

    private readonly byte[] _bytes;
    private readonly uint[] _chain;
    private readonly SectorSource _sectors;
    private readonly CompoundFileVersion _version;
    private readonly BitArray _visited;

    public DirectoryTable(SectorSource sectors, SectorChains chains, CompoundFileHeader header)
    {
        _sectors = sectors;
        _version = header.Version;
        _chain = chains.Whole(header.FirstDirectorySector, "the directory", (long)MostEntries * SectorSize.DirectoryEntry / sectors.Size);
        _bytes = new byte[_chain.Length * sectors.Size];
        for (var index = 0; index < _chain.Length; index++) sectors.Read(_chain[index], _bytes.AsSpan(index * sectors.Size, sectors.Size));
        _visited = new BitArray(_bytes.Length / SectorSize.DirectoryEntry);
        if (_visited.Length == 0) throw new MalformedException("the directory has no entry", 48);
        Root = Read(0) is { Kind: DirectoryEntryKind.Root } root ? root : throw new MalformedException("the directory does not begin with the root", Offset(0));
        _visited[0] = true;
    }

    /// <summary>The root's entry.</summary>
    public DirectoryEntry Root { get; }

    /// <summary>How many sectors the directory takes.</summary>
    public int SectorCount => _chain.Length;

    /// <summary>The entries below a storage, in the order of the tree; what cannot be followed goes to <paramref name="fault"/> and is left out.</summary>
    public List<DirectoryEntry> Children(DirectoryEntry storage, Action<MalformedException> fault)
    {
        var found = new List<DirectoryEntry>();
        var open = new Stack<DirectoryEntry>();
        var current = Visit(storage.Child, fault);
        while (current is not null || open.Count > 0)
        {
            for (; current is not null; current = Visit(current.Left, fault)) open.Push(current);
            var entry = open.Pop();
            found.Add(entry);
            current = Visit(entry.Right, fault);
        }

        return found;
    }

    /// <summary>The entry of a number that was not visited before.</summary>
    private DirectoryEntry? Visit(uint number, Action<MalformedException> fault)
    {
        if (number == SectorNumber.NoEntry) return null;
        try
        {
            if (number >= _visited.Length) throw new MalformedException($"the directory has {_visited.Length} entries and none with number {number}", Offset(0));
            if (_visited[(int)number]) throw new MalformedException($"two entries of the directory lead to entry {number}", Offset((int)number));
            _visited[(int)number] = true;
            var entry = Read((int)number) ?? throw new MalformedException($"the directory leads to entry {number}, which is not used", Offset((int)number));
            return entry.Kind != DirectoryEntryKind.Root ? entry : throw new MalformedException("the directory has a second root", Offset((int)number));
        }
        catch (MalformedException damage)
        {
            fault(damage);
            return null;
        }
    }

    private DirectoryEntry? Read(int number) =>
        DirectoryEntry.Read(_bytes.AsSpan(number * SectorSize.DirectoryEntry, SectorSize.DirectoryEntry), _version, Offset(number));

    private long Offset(int number)
    {
        var place = (long)number * SectorSize.DirectoryEntry;
        return _sectors.Offset(_chain[place / _sectors.Size]) + (place % _sectors.Size);
    }
}
