namespace Packager.Binary;

/// <summary>
/// Reads a cabinet, or a set of cabinets over which files go on (MS-CAB), strictly. Names, lengths and folders are checked when it is opened, data
/// when it is read. Knows stored, MSZIP and LZX.
/// </summary>
public sealed class CabinetReader
{
    private readonly List<List<(CabinetVolume Volume, CabinetSegment Segment)>> _folders = [];
    private readonly List<CabinetEntry> _entries = [];
    private readonly bool _beginsWithin;
    private CabinetFolderData? _data;
    private int _folder = -1;

    /// <summary>Opens one cabinet.</summary>
    /// <param name="cabinet">Seekable; the cabinet begins where it stands; stays open.</param>
    /// <exception cref="MalformedException">It is no cabinet, or its tables break the format's rules.</exception>
    public CabinetReader(Stream cabinet)
        : this([cabinet])
    {
    }

    /// <summary>Opens the cabinets of a set, in their order.</summary>
    /// <param name="cabinets">Seekable; each cabinet begins where its stream stands; they stay open.</param>
    /// <exception cref="MalformedException">One is no cabinet, its tables break the format's rules, or they do not follow one another.</exception>
    public CabinetReader(IReadOnlyList<Stream> cabinets)
    {
        ArgumentOutOfRangeException.ThrowIfZero(cabinets.Count);
        CabinetVolume? before = null;
        foreach (var stream in cabinets)
        {
            var volume = CabinetVolume.Read(stream);
            if (before is null) (Previous, _beginsWithin) = (volume.Header.Previous, volume.BeginsWithin);
            else ExpectNext(before, volume);
            Add(volume, goesOn: before is not null && volume.BeginsWithin);
            before = volume;
        }

        Next = before!.Header.Next;
        Verify();
    }

    /// <summary>The file name of the cabinet before the first one; null when the set begins with it.</summary>
    public string? Previous { get; }

    /// <summary>The file name of the cabinet after the last one; null when the set ends with it.</summary>
    public string? Next { get; }

    /// <summary>The files, in the order of the cabinets.</summary>
    public IReadOnlyList<CabinetEntry> Entries => _entries;

    /// <summary>The folders; <see cref="CabinetEntry.Folder"/> is an index into them.</summary>
    public IReadOnlyList<CabinetFolderEntry> Folders => [.. _folders.Select(parts => new CabinetFolderEntry(parts[0].Segment.TypeCompress, parts.Sum(part => part.Segment.Blocks)))];

    /// <summary>
    /// The content of a file. In the order of <see cref="Entries"/> each folder is decompressed once; for an earlier file its folder is
    /// decompressed again from the start.
    /// </summary>
    /// <param name="entry">One of <see cref="Entries"/>.</param>
    /// <returns>A stream to be read forward, until the next file is opened; it throws <see cref="MalformedException"/> where data is wrong.</returns>
    /// <exception cref="MalformedException">The data before the file is wrong, or in a cabinet that is not there.</exception>
    public Stream Open(CabinetEntry entry)
    {
        if (entry.Length == 0) return new EntryStream(this, null, 0);
        if (entry.Folder == 0 && _beginsWithin) throw new MalformedException($"'{entry.Name}' begins in a cabinet that is not there", -1);
        if (_data is null || _folder != entry.Folder || _data.Position > entry.Offset)
        {
            (_data, _folder) = (null, entry.Folder);
            _data = new CabinetFolderData(_folders[entry.Folder]);
        }

        _data.SkipTo(entry.Offset);
        return new EntryStream(this, _data, entry.Length);
    }

    private static void ExpectNext(CabinetVolume before, CabinetVolume volume)
    {
        if (before.Header.Next is null || volume.Header.Previous is null || before.Header.SetId != volume.Header.SetId || before.Header.Number + 1 != volume.Header.Number)
            throw new MalformedException("the cabinets do not follow one another in their set", 0);
    }

    private void Add(CabinetVolume volume, bool goesOn)
    {
        if (goesOn && (_folders.Count == 0 || _folders[^1][0].Segment.TypeCompress != volume.Folders[0].TypeCompress))
            throw new MalformedException("a folder goes on that did not begin, or not in this way", CabinetFormat.HeaderLength);
        var first = _folders.Count - (goesOn ? 1 : 0);
        for (var i = 0; i < volume.Folders.Count; i++)
        {
            if (!goesOn || i > 0) _folders.Add([]);
            _folders[first + i].Add((volume, volume.Folders[i]));
        }

        // What began before has been told by the cabinet before.
        foreach (var file in volume.Files.Where(file => !goesOn || !file.BeganBefore))
        {
            if (file.GoesOn && volume.Header.Next is null) throw new MalformedException($"'{file.Entry.Name}' goes on in a cabinet that is not named", file.At);
            _entries.Add(file.Entry with { Folder = first + file.Entry.Folder });
        }
    }

    /// <summary>Files follow one another, so that all of them are read in one pass, and none ends behind its folder.</summary>
    private void Verify()
    {
        var (folder, end) = (0, 0L);
        foreach (var entry in _entries)
        {
            if (entry.Folder < folder || (entry.Folder == folder && entry.Offset < end && entry.Length > 0))
                throw new MalformedException($"'{entry.Name}' begins before the file that precedes it ends", -1);
            if (entry.Length == 0) continue;
            (folder, end) = (entry.Folder, entry.Offset + entry.Length);
            var blocks = _folders[folder].Sum(part => (long)part.Segment.Blocks);
            var isOpen = (folder == 0 && _beginsWithin) || (folder == _folders.Count - 1 && Next is not null);
            if (!isOpen && end > blocks * CabinetFormat.BlockLength) throw new MalformedException($"'{entry.Name}' ends behind its folder", -1);
        }
    }

    private sealed class EntryStream(CabinetReader reader, CabinetFolderData? data, long length) : ReadOnlyStream
    {
        private readonly long _end = (data?.Position ?? 0) + length;
        private long _at = data?.Position ?? 0;

        public override long Length => length;

        public override int Read(Span<byte> buffer)
        {
            if (_at == _end || buffer.IsEmpty) return 0;
            if (reader._data != data || data!.Position != _at) throw new InvalidOperationException("another file of the cabinet has been opened since");
            var read = data.Read(buffer[..(int)Math.Min(buffer.Length, _end - _at)]);
            _at += read;
            return read;
        }
    }
}
