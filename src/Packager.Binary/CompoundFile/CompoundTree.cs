using System.Collections.Immutable;

namespace Packager.Binary;

/// <summary>Puts the tree of a compound file together from its tables, and checks every chain on the way.</summary>
internal sealed class CompoundTree
{
    /// <summary>Storages within storages; packages have one level, patches two.</summary>
    private const int MostLevels = 16;

    private readonly SectorSource _sectors;
    private readonly SectorChains _chains;
    private readonly DirectoryTable _directory;
    private readonly CompoundFileRules _rules;
    private readonly MiniStream _mini;
    private readonly List<MalformedException> _faults = [];

    public CompoundTree(SectorSource sectors, CompoundFileHeader header, CompoundFileRules rules)
    {
        _sectors = sectors;
        _rules = rules;
        var fat = AllocationTable.Fat(sectors, header);
        _chains = new SectorChains(sectors, fat, rules);
        _directory = new DirectoryTable(sectors, _chains, header);
        _mini = OpenMini(header);
        Root = ReadStorage(_directory.Root, 0) with { Name = "" };
        if (rules == CompoundFileRules.Strict) StrictRules.Check(sectors, fat, header, _directory.SectorCount);
    }

    public CompoundStorage Root { get; }

    public ImmutableArray<MalformedException> Faults => [.. _faults];

    /// <summary>Where the last sector ends that anything uses, in bytes.</summary>
    public long UsedLength
    {
        get
        {
            var sector = (uint)_sectors.Count;
            while (sector > 0 && !_sectors.IsClaimed(sector - 1)) sector--;
            return _sectors.Offset(sector);
        }
    }

    private MiniStream OpenMini(CompoundFileHeader header)
    {
        // Without short streams the chain may be anything that is no sector.
        var chain = header.MiniFatSectorCount == 0 ? [] : _chains.Whole(header.FirstMiniFatSector, "the mini FAT", header.MiniFatSectorCount);
        if (_rules == CompoundFileRules.Strict && chain.Length != header.MiniFatSectorCount)
            throw new MalformedException($"the header tells of {header.MiniFatSectorCount} mini FAT sectors instead of {chain.Length}", 64);
        var root = _directory.Root;
        _chains.Claim(root.FirstSector, root.Size, "the mini stream");
        return new MiniStream(AllocationTable.MiniFat(_sectors, chain), _chains.Runs(root.FirstSector, root.Size));
    }

    private CompoundStorage ReadStorage(DirectoryEntry storage, int level)
    {
        if (level > MostLevels) throw new MalformedException($"storages within storages have more than {MostLevels} levels", -1);
        var entries = Distinct(_directory.Children(storage, Fault));
        return new CompoundStorage
        {
            Name = storage.Name,
            ClassId = storage.ClassId,
            StateBits = storage.StateBits,
            Created = storage.Created,
            Modified = storage.Modified,
            Streams = [.. entries.Where(entry => entry.Kind == DirectoryEntryKind.Stream).Select(entry => ReadStream(entry) with { StateBits = entry.StateBits, Created = entry.Created, Modified = entry.Modified })],
            Storages = [.. entries.Where(entry => entry.Kind == DirectoryEntryKind.Storage).Select(entry => ReadStorage(entry, level + 1))],
        };
    }

    /// <summary>Leaves out a name that was there before; strict rules ask for the order of the tree as well.</summary>
    private List<DirectoryEntry> Distinct(List<DirectoryEntry> entries)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var distinct = new List<DirectoryEntry>(entries.Count);
        foreach (var entry in entries)
        {
            if (_rules == CompoundFileRules.Strict && distinct.Count > 0 && CompoundName.Order.Compare(distinct[^1].Name, entry.Name) >= 0)
                Fault(new MalformedException($"the directory has '{entry.Name}' out of order", -1));
            if (_rules == CompoundFileRules.Strict && !CompoundName.IsPossible(entry.Name))
                Fault(new MalformedException($"'{entry.Name}' is no name for a stream or storage", -1));
            if (names.Add(entry.Name)) distinct.Add(entry);
            else Fault(new MalformedException($"the directory has '{entry.Name}' twice", -1));
        }

        return distinct;
    }

    private CompoundStream ReadStream(DirectoryEntry entry)
    {
        var owner = $"the stream '{entry.Name}'";
        try
        {
            if (entry.Size < 0) throw new MalformedException($"{owner} has an impossible length", -1);
            if (entry.Size >= SectorSize.MiniCutoff)
            {
                _chains.Claim(entry.FirstSector, entry.Size, owner);
                return new CompoundStream(entry.Name, entry.Size, () => new ByteRunsStream(_chains.Runs(entry.FirstSector, entry.Size)));
            }

            _mini.Claim(entry.FirstSector, entry.Size, owner);
            return new CompoundStream(entry.Name, entry.Size, () => new MemoryStream(_mini.Read(entry.FirstSector, entry.Size), writable: false));
        }
        catch (MalformedException damage)
        {
            Fault(damage);
            return new CompoundStream(entry.Name, 0, () => throw new MalformedException(damage.Message, damage.Offset));
        }
    }

    private void Fault(MalformedException damage)
    {
        if (_rules == CompoundFileRules.Strict) throw damage;
        _faults.Add(damage);
    }
}
