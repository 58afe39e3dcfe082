namespace Packager.Binary;

/// <summary>A file that is about to be written: its directory, which stream goes where, and the tables that say so.</summary>
internal sealed class CompoundFileLayout
{
    private readonly DirectoryDraft _directory;
    private readonly List<int> _short = [];
    private readonly List<int> _long = [];

    private CompoundFileLayout(DirectoryDraft directory, CompoundFileVersion version)
    {
        _directory = directory;
        Version = version;
        for (var number = 0; number < directory.Streams.Count; number++)
        {
            if (directory.Streams[number] is not { Length: > 0 } stream) continue;
            (stream.Length < SectorSize.MiniCutoff ? _short : _long).Add(number);
        }

        MiniSectors = _short.Sum(number => MiniSectorsOf(number));
        LongStreams = [.. _long.Select(number => directory.Streams[number]!)];
        Plan = new SectorPlan(version, (long)directory.Entries.Count * SectorSize.DirectoryEntry, MiniSectors, [.. LongStreams.Select(stream => stream.Length)]);
    }

    public CompoundFileVersion Version { get; }

    public SectorPlan Plan { get; }

    /// <summary>The streams outside the mini stream, in the order of the plan.</summary>
    public IReadOnlyList<CompoundStream> LongStreams { get; }

    private long MiniSectors { get; }

    public static CompoundFileLayout For(CompoundStorage root, CompoundFileVersion? version)
    {
        var directory = new DirectoryDraft(root);
        if (version is { } asked) return new CompoundFileLayout(directory, asked);
        var small = new CompoundFileLayout(directory, CompoundFileVersion.V3);
        return CompoundFileWriter.FitsVersion3(small.Plan) ? small : new CompoundFileLayout(directory, CompoundFileVersion.V4);
    }

    public CompoundFileHeader Header() => new()
    {
        Version = Version,
        DirectorySectorCount = Version == CompoundFileVersion.V3 ? 0 : (uint)Plan.Directory.Count,
        FatSectorCount = (uint)Plan.Fat.Count,
        FirstDirectorySector = Plan.FirstNumber(Plan.Directory),
        FirstMiniFatSector = Plan.FirstNumber(Plan.MiniFat),
        MiniFatSectorCount = (uint)Plan.MiniFat.Count,
        FirstDifatSector = Plan.FirstNumber(Plan.Difat),
        DifatSectorCount = (uint)Plan.Difat.Count,
        FatSectors = [.. FatNumbers().Take(CompoundFileHeader.OwnDifatLength)],
    };

    /// <summary>For every sector of the file the one that follows it in its chain (MS-CFB §2.3).</summary>
    public IEnumerable<uint> FatEntries()
    {
        var chains = new[] { Plan.Directory, Plan.MiniFat, Plan.MiniStream }.Concat(Plan.Streams);
        return Mark(Plan.Fat, SectorNumber.Fat).Concat(Mark(Plan.Difat, SectorNumber.Difat)).Concat(chains.SelectMany(Chain));
    }

    /// <summary>The FAT sectors beyond the header's 109; the last number of each sector leads to the next (MS-CFB §2.5).</summary>
    public IEnumerable<uint> DifatEntries()
    {
        var perSector = (SectorSize.Of(Version) / 4) - 1;
        var sector = 0;
        foreach (var numbers in FatNumbers().Skip(CompoundFileHeader.OwnDifatLength).Chunk(perSector))
        {
            for (var index = 0; index < perSector; index++) yield return index < numbers.Length ? numbers[index] : SectorNumber.Free;
            sector++;
            yield return sector < Plan.Difat.Count ? Plan.Number(Plan.Difat.First + sector) : SectorNumber.EndOfChain;
        }
    }

    /// <summary>For every mini sector the one that follows it (MS-CFB §2.4).</summary>
    public IEnumerable<uint> MiniFatEntries()
    {
        uint next = 0;
        foreach (var number in _short)
        {
            for (var left = MiniSectorsOf(number); left > 0; left--)
            {
                next++;
                yield return left > 1 ? next : SectorNumber.EndOfChain;
            }
        }
    }

    public void WriteDirectory(Stream target)
    {
        var starts = Starts();
        Span<byte> bytes = stackalloc byte[SectorSize.DirectoryEntry];
        for (var number = 0; number < _directory.Entries.Count; number++)
        {
            var entry = _directory.Entries[number];
            (entry with
            {
                FirstSector = starts[number],
                Size = number == 0 ? MiniSectors * SectorSize.Mini : entry.Size,
            }).WriteTo(bytes);
            target.Write(bytes);
        }

        DirectoryEntry.WriteUnused(bytes);
        var perSector = SectorSize.Of(Version) / SectorSize.DirectoryEntry;
        for (var number = _directory.Entries.Count; number % perSector != 0; number++) target.Write(bytes);
    }

    public void WriteMiniStream(Stream target)
    {
        Span<byte> zeros = stackalloc byte[SectorSize.Mini];
        zeros.Clear();
        foreach (var number in _short)
        {
            var stream = _directory.Streams[number]!;
            CompoundFileWriter.Copy(stream, target);
            target.Write(zeros[..(int)((MiniSectorsOf(number) * SectorSize.Mini) - stream.Length)]);
        }
    }

    private long MiniSectorsOf(int number) => SectorSize.Count(_directory.Streams[number]!.Length, SectorSize.Mini);

    /// <summary>The first sector of every entry: of the mini stream for the root, none for storages and empty streams.</summary>
    private uint[] Starts()
    {
        var starts = new uint[_directory.Entries.Count];
        for (var number = 0; number < starts.Length; number++)
            starts[number] = _directory.Entries[number].Kind == DirectoryEntryKind.Storage ? 0 : SectorNumber.EndOfChain;
        starts[0] = Plan.FirstNumber(Plan.MiniStream);
        for (var index = 0; index < _long.Count; index++) starts[_long[index]] = Plan.FirstNumber(Plan.Streams[index]);
        long mini = 0;
        foreach (var number in _short)
        {
            starts[number] = (uint)mini;
            mini += MiniSectorsOf(number);
        }

        return starts;
    }

    private IEnumerable<uint> FatNumbers()
    {
        for (long index = 0; index < Plan.Fat.Count; index++) yield return Plan.Number(Plan.Fat.First + index);
    }

    private static IEnumerable<uint> Mark(SectorRun run, uint mark)
    {
        for (long index = 0; index < run.Count; index++) yield return mark;
    }

    private IEnumerable<uint> Chain(SectorRun run)
    {
        for (var place = run.First; place < run.First + run.Count; place++)
        {
            if (Plan.FollowsLock(place)) yield return SectorNumber.EndOfChain;
            yield return place + 1 < run.First + run.Count ? Plan.Number(place + 1) : SectorNumber.EndOfChain;
        }
    }
}
