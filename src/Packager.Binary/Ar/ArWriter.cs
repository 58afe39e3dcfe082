using System.Globalization;
using System.Text;

namespace Packager.Binary;

/// <summary>Writes an ar archive in the common format, as deb(5) wants it: no symbol table, no table of long names.</summary>
public sealed class ArWriter
{
    private readonly Stream _output;

    /// <summary>Begins an archive.</summary>
    /// <param name="output">Where to; need not be seekable; stays open.</param>
    public ArWriter(Stream output)
    {
        _output = output;
        _output.Write(ArFormat.Magic);
    }

    /// <summary>Adds a member.</summary>
    /// <param name="member">Its header; the size must be the content's.</param>
    /// <param name="content">Read from where it stands to its end.</param>
    /// <exception cref="ArgumentException">A value does not fit into its field.</exception>
    /// <exception cref="InvalidDataException">The content is not as long as the header says.</exception>
    public void Write(ArMember member, Stream content)
    {
        _output.Write(Header(member));
        var written = StreamCopy.Exactly(content, _output, member.Size, member.Name);
        if ((written & 1) != 0) _output.WriteByte((byte)'\n');
    }

    private static byte[] Header(ArMember member)
    {
        if (member.Name.Length == 0 || !Ascii.IsValid(member.Name) || member.Name.AsSpan().ContainsAny(' ', '/'))
            throw new ArgumentException($"'{member.Name}' cannot name an ar member", nameof(member));
        var header = new byte[ArFormat.HeaderLength];
        header.AsSpan().Fill((byte)' ');
        Put(header, 0, ArFormat.NameLength, member.Name);
        Put(header, ArFormat.TimeAt, ArFormat.TimeLength, Decimal(member.ModificationTime));
        Put(header, ArFormat.UidAt, ArFormat.IdLength, Decimal(member.Uid));
        Put(header, ArFormat.GidAt, ArFormat.IdLength, Decimal(member.Gid));
        Put(header, ArFormat.ModeAt, ArFormat.ModeLength, Convert.ToString(member.Mode, 8));
        Put(header, ArFormat.SizeAt, ArFormat.SizeLength, Decimal(member.Size));
        ArFormat.HeaderEnd.CopyTo(header.AsSpan(ArFormat.EndAt));
        return header;
    }

    private static string Decimal(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static void Put(byte[] header, int at, int length, string value)
    {
        if (value.Length > length || value.StartsWith('-'))
            throw new ArgumentException($"'{value}' does not fit into {length} characters of an ar header", nameof(value));
        Encoding.ASCII.GetBytes(value, header.AsSpan(at, length));
    }
}
