using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Packager.Binary;

/// <summary>
/// Reads an ar archive forward, strictly: every field must be what ar(5) says. Names may be in the common format, or in GNU's or BSD's long ones.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The content is a view of the input and holds nothing.")]
public sealed class ArReader
{
    private const int LongestName = 1024;
    private const int LongestNameTable = 1 << 16;
    private readonly Stream _input;
    private readonly byte[] _header = new byte[ArFormat.HeaderLength];
    private string? _gnuNames;
    private BoundedStream? _content;
    private long _position;

    /// <summary>Begins to read.</summary>
    /// <param name="input">Stands at the archive's start; need not be seekable, but then contents that are passed over are read; stays open.</param>
    /// <exception cref="MalformedException">This is no ar archive.</exception>
    public ArReader(Stream input)
    {
        _input = input;
        Span<byte> magic = stackalloc byte[ArFormat.Magic.Length];
        if (input.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) < magic.Length || !magic.SequenceEqual(ArFormat.Magic))
            throw new MalformedException("this is no ar archive, which would begin with '!<arch>'", 0);
        _position = magic.Length;
    }

    /// <summary>The bytes of the member that <see cref="Next"/> has returned, until it is called again.</summary>
    public Stream Content => _content ?? throw new InvalidOperationException("there is no member yet");

    /// <summary>The next member, or null at the end.</summary>
    /// <exception cref="MalformedException">The archive breaks the format's rules.</exception>
    public ArMember? Next()
    {
        while (true)
        {
            SkipContent();
            var read = _input.ReadAtLeast(_header, _header.Length, throwOnEndOfStream: false);
            if (read == 0) return null;
            if (read < _header.Length) throw Malformed("a member's header is cut short");
            var member = ReadMember();
            // The table of long names is no member of its own.
            if (member.Name != "//")
            {
                // Long names have not come through the header's own field.
                if (member.Name.AsSpan().ContainsAnyExceptInRange(' ', '~')) throw Malformed("a member's name is not ASCII text");
                return member;
            }

            _gnuNames = ReadText(member.Size, LongestNameTable);
        }
    }

    private ArMember ReadMember()
    {
        if (!_header.AsSpan(ArFormat.EndAt).SequenceEqual(ArFormat.HeaderEnd)) throw Malformed("a member's header does not end as it must");
        var start = _position;
        var size = Number(ArFormat.SizeAt, ArFormat.SizeLength, 10, "size");
        var member = new ArMember(
            "", size, Number(ArFormat.TimeAt, ArFormat.TimeLength, 10, "time"), (int)Number(ArFormat.ModeAt, ArFormat.ModeLength, 8, "mode"))
        {
            Uid = (int)Number(ArFormat.UidAt, ArFormat.IdLength, 10, "owner"),
            Gid = (int)Number(ArFormat.GidAt, ArFormat.IdLength, 10, "group"),
        };
        _position += ArFormat.HeaderLength;
        _content = new BoundedStream(_input, size, _position);
        var name = Name(start);
        return member with { Name = name, Size = _content.Remaining, Offset = _position + size - _content.Remaining };
    }

    private string Name(long start)
    {
        var field = _header.AsSpan(0, ArFormat.NameLength);
        foreach (var letter in field)
            if (letter is < (byte)' ' or > 127) throw new MalformedException("a member's name is not ASCII text", start);
        var name = Encoding.ASCII.GetString(field).TrimEnd(' ');
        if (name.StartsWith("#1/", StringComparison.Ordinal)) return ReadText(ParseLength(name.AsSpan(3), start), LongestName).TrimEnd('\0');
        if (name.Length > 1 && name[0] == '/' && char.IsAsciiDigit(name[1])) return GnuName(ParseLength(name.AsSpan(1), start), start);
        // GNU ar ends short names by a slash, so that they may hold blanks; dpkg takes it away as well.
        if (name.Length > 1 && name != "//") name = name.TrimEnd('/');
        return name.Length > 0 ? name : throw new MalformedException("a member has no name", start);
    }

    private string GnuName(long at, long start)
    {
        if (_gnuNames is null || at >= _gnuNames.Length) throw new MalformedException("a member's long name is not in the table of names", start);
        var rest = _gnuNames.AsSpan((int)at);
        var end = rest.IndexOf('\n');
        var name = (end < 0 ? rest : rest[..end]).TrimEnd('/').ToString();
        return name.Length is > 0 and <= LongestName ? name : throw new MalformedException("a member's long name is empty or too long", start);
    }

    private static long ParseLength(ReadOnlySpan<char> digits, long start) =>
        long.TryParse(digits, System.Globalization.NumberStyles.None, null, out var value)
            ? value : throw new MalformedException("a member's name refers to a long name that has no number", start);

    private string ReadText(long length, int limit)
    {
        if (length > limit || length > _content!.Remaining) throw Malformed("a member's long name is absurdly long");
        var text = new byte[length];
        _content.ReadExactly(text);
        return Encoding.Latin1.GetString(text);
    }

    /// <summary>Digits, then blanks to the end of the field; an empty field is zero, as some writers leave the owner blank.</summary>
    private long Number(int at, int length, int numberBase, string what)
    {
        long value = 0;
        while (length > 0 && _header[at + length - 1] == ' ') length--;
        foreach (var digit in _header.AsSpan(at, length))
        {
            if (digit < '0' || digit >= '0' + numberBase) throw Malformed($"a member's {what} is no number");
            value = value * numberBase + digit - '0';
        }

        return value;
    }

    private void SkipContent()
    {
        if (_content is null) return;
        if (_input.CanSeek) Jump(_content.Remaining);
        else _content.Skip();
        _position += _content.Length;
        // Contents of odd length are followed by one byte, which some writers leave out at the very end.
        if ((_content.Length & 1) != 0 && _input.ReadByte() >= 0) _position++;
        _content = null;
    }

    private void Jump(long count)
    {
        var missing = count - (_input.Length - _input.Position);
        if (missing > 0) throw new MalformedException($"the data ends {missing} bytes too early", _input.Length);
        _input.Position += count;
    }

    private MalformedException Malformed(string message) => new(message, _position);
}
