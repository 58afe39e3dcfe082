using System.Diagnostics.CodeAnalysis;

namespace Packager.Binary;

/// <summary>
/// Reads a tar archive forward, with the dialects that dpkg reads: v7, ustar with its prefix, GNU with long names and links. Everything else
/// (PAX headers, sparse and multi-volume files) is refused, as dpkg refuses it. Long names are bounded; nothing else is held.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The content is a view of the input and holds nothing.")]
public sealed class TarReader
{
    /// <summary>The longest name or link target, in bytes. Linux opens none above 4,096.</summary>
    public const int LongestName = 1 << 14;

    /// <summary>How many zero bytes may follow the end: the largest record that GNU tar fills in practice.</summary>
    private const long MostTrailingZeros = 1 << 24;

    private readonly Stream _input;
    private readonly byte[] _block = new byte[TarFormat.BlockLength];
    private BoundedStream? _content;

    /// <summary>Begins to read.</summary>
    /// <param name="input">Stands at the archive's start; need not be seekable; stays open.</param>
    public TarReader(Stream input) => _input = input;

    /// <summary>Where the next header begins, in bytes from the start.</summary>
    public long Position { get; private set; }

    /// <summary>The bytes of the entry that <see cref="Next"/> has returned, until it is called again.</summary>
    public Stream Content => _content ?? throw new InvalidOperationException("there is no entry yet");

    /// <summary>The next entry, or null at the end, where only zeros may follow.</summary>
    /// <exception cref="MalformedException">The archive breaks the format's rules.</exception>
    public TarEntry? Next()
    {
        byte[]? longName = null;
        byte[]? longLink = null;
        while (true)
        {
            SkipContent();
            if (!ReadHeader())
            {
                if (longName is not null || longLink is not null) throw Malformed("the archive ends after a long name, before its entry");
                return null;
            }

            var size = Field(TarFormat.Size, "size");
            switch (TarFormat.TypeFlag.Of(_block)[0])
            {
                case TarFormat.LongName when longName is null:
                    longName = ReadLong(size);
                    break;
                case TarFormat.LongLink when longLink is null:
                    longLink = ReadLong(size);
                    break;
                case var typeFlag:
                    return Entry(typeFlag, size, longName, longLink);
            }
        }
    }

    private TarEntry Entry(byte typeFlag, long size, byte[]? longName, byte[]? longLink)
    {
        var name = longName ?? TarText.Name(_block);
        if (name.Length == 0) throw Malformed("an entry has no name");
        var type = Type(typeFlag, name);
        var entry = new TarEntry
        {
            Name = TarText.Decode(name),
            Type = type,
            Mode = (int)(Field(TarFormat.Mode, "mode") & 0b111_111_111_111),
            Uid = Field(TarFormat.Uid, "owner"),
            Gid = Field(TarFormat.Gid, "group"),
            UserName = TarText.Decode(TarText.Of(TarFormat.UserName.Of(_block))),
            GroupName = TarText.Decode(TarText.Of(TarFormat.GroupName.Of(_block))),
            Size = type == TarEntryType.File ? size : 0,
            ModificationTime = TarNumber.Read(TarFormat.Time.Of(_block)) ?? throw Malformed("an entry's time is no number"),
            LinkName = type is TarEntryType.Symlink or TarEntryType.HardLink ? Link(longLink) : "",
            DeviceMajor = IsDevice(type) ? Device(TarFormat.DeviceMajor) : 0,
            DeviceMinor = IsDevice(type) ? Device(TarFormat.DeviceMinor) : 0,
        };
        // Some writers note a size for links; no bytes follow them (dpkg reads none either).
        Begin(entry.Size);
        return entry;
    }

    private string Link(byte[]? longLink)
    {
        var link = longLink ?? TarText.Of(TarFormat.LinkName.Of(_block)).ToArray();
        return link.Length > 0 ? TarText.Decode(link) : throw Malformed("a link points at nothing");
    }

    private TarEntryType Type(byte typeFlag, ReadOnlySpan<byte> name) => typeFlag switch
    {
        // A v7 archive has no directories but files whose names end in a slash.
        0 or (byte)'0' or (byte)'7' => name[^1] == '/' ? TarEntryType.Directory : TarEntryType.File,
        >= (byte)'1' and <= (byte)'6' => (TarEntryType)typeFlag,
        (byte)'x' or (byte)'g' => throw Malformed("the archive has PAX headers, which dpkg does not read"),
        _ => throw Malformed($"an entry has the type flag {typeFlag}, which dpkg does not read"),
    };

    private static bool IsDevice(TarEntryType type) => type is TarEntryType.CharacterDevice or TarEntryType.BlockDevice;

    private byte[] ReadLong(long size)
    {
        if (size is 0 or > LongestName) throw Malformed($"a long name of {size} bytes; at most {LongestName} are read");
        Begin(size);
        var text = new byte[size];
        _content!.ReadExactly(text);
        return TarText.Of(text).ToArray();
    }

    /// <summary>Reads the next header into the block; false at the end.</summary>
    private bool ReadHeader()
    {
        var read = _input.ReadAtLeast(_block, _block.Length, throwOnEndOfStream: false);
        if (read < _block.Length) throw Malformed("the archive is cut short");
        if (!_block.AsSpan().ContainsAnyExcept((byte)0))
        {
            CheckTrailer();
            return false;
        }

        if (TarNumber.Read(TarFormat.Checksum.Of(_block)) != TarHeader.Checksum(_block)) throw Malformed("a header's checksum is wrong");
        return true;
    }

    private long Field(TarField field, string what) =>
        TarNumber.Read(field.Of(_block)) is { } value and >= 0 ? value : throw Malformed($"an entry's {what} is no number");

    private int Device(TarField field) =>
        Field(field, "device number") is var number and <= int.MaxValue ? (int)number : throw Malformed("an entry's device number is absurd");

    private void Begin(long size)
    {
        Position += TarFormat.BlockLength;
        _content = new BoundedStream(_input, size, Position);
    }

    private void SkipContent()
    {
        if (_content is null) return;
        _content.Skip();
        var padding = TarFormat.Padding(_content.Length);
        if (_input.ReadAtLeast(_block.AsSpan(0, padding), padding, throwOnEndOfStream: false) < padding) throw Malformed("the archive is cut short");
        Position += _content.Length + padding;
        _content = null;
    }

    private void CheckTrailer()
    {
        Span<byte> buffer = stackalloc byte[1 << 14];
        long zeros = 0;
        for (int read; (read = _input.Read(buffer)) > 0;)
        {
            if (buffer[..read].ContainsAnyExcept((byte)0)) throw Malformed("something follows the end of the archive");
            if ((zeros += read) > MostTrailingZeros) throw Malformed("the archive's end is absurdly long");
        }
    }

    private MalformedException Malformed(string message) => new(message, Position);
}
