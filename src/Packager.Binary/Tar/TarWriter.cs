using System.Text;

namespace Packager.Binary;

/// <summary>
/// Writes a tar archive byte for byte as <c>tar --format=gnu</c> does: long names and link targets in <c>L</c> and <c>K</c> entries,
/// sizes above 8 GiB in base 256, the end filled up to a record of 10,240 bytes. docs/decisions/0002-own-tar.md tells why it is our own.
/// </summary>
public sealed class TarWriter
{
    private readonly Stream _output;
    private readonly byte[] _block = new byte[TarFormat.BlockLength];

    /// <summary>Begins an archive.</summary>
    /// <param name="output">Where to; need not be seekable; stays open.</param>
    public TarWriter(Stream output) => _output = output;

    /// <summary>How many bytes have been written.</summary>
    public long Position { get; private set; }

    /// <summary>Adds an entry.</summary>
    /// <param name="entry">Its header.</param>
    /// <param name="content">The bytes of a file, read to their end; null for everything else and for empty files.</param>
    /// <exception cref="ArgumentException">An owner's name or a number does not fit.</exception>
    /// <exception cref="InvalidDataException">The content is not as long as the entry says.</exception>
    public void Write(TarEntry entry, Stream? content = null)
    {
        WriteLong(entry.LinkName, TarFormat.LinkName, TarFormat.LongLink);
        WriteLong(entry.Name, TarFormat.Name, TarFormat.LongName);
        WriteHeader(entry, (byte)entry.Type);
        if (content is not null) WriteContent(entry, content);
        else if (entry.Size != 0) throw new ArgumentException($"'{entry.Name}' has a size but no content", nameof(content));
    }

    /// <summary>Ends the archive: two empty blocks, then zeros up to a full record.</summary>
    public void Complete()
    {
        WriteZeros(2 * TarFormat.BlockLength);
        WriteZeros((int)((TarFormat.RecordLength - Position % TarFormat.RecordLength) % TarFormat.RecordLength));
        _output.Flush();
    }

    private void WriteLong(string text, TarField field, byte typeFlag)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        // A name of exactly the field's length needs no closing NUL.
        if (bytes.Length <= field.Length) return;
        var carrier = new TarEntry { Name = TarFormat.LongLinkName, Type = TarEntryType.File, Mode = 0b110_100_100, Size = bytes.Length + 1 };
        WriteHeader(carrier, typeFlag);
        Put(bytes);
        WriteZeros(1 + TarFormat.Padding(bytes.Length + 1));
    }

    private void WriteHeader(TarEntry entry, byte typeFlag)
    {
        _block.AsSpan().Clear();
        TarHeader.Write(_block, entry, typeFlag);
        Put(_block);
    }

    private void WriteContent(TarEntry entry, Stream content)
    {
        Position += StreamCopy.Exactly(content, _output, entry.Size, entry.Name);
        WriteZeros(TarFormat.Padding(entry.Size));
    }

    private void WriteZeros(int count)
    {
        _block.AsSpan().Clear();
        for (; count > 0; count -= Math.Min(count, _block.Length)) Put(_block.AsSpan(0, Math.Min(count, _block.Length)));
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        _output.Write(bytes);
        Position += bytes.Length;
    }
}
