using System.Text;
using Packager.Binary;

namespace Packager.Debian;

/// <summary>What the first bytes of a file say, more of an ELF object, and the text of the few files that are read whole.</summary>
internal sealed record LintFileFacts
{
    private const int HeadLength = 512;
    private const int LongestText = 1 << 24;

    public static LintFileFacts None { get; } = new() { Head = [] };

    /// <summary>The first bytes.</summary>
    public required byte[] Head { get; init; }

    /// <summary>The object, when it is one that can be read.</summary>
    public ElfFile? Elf { get; init; }

    /// <summary>The whole content, of files whose text is checked.</summary>
    public byte[]? Bytes { get; init; }

    public bool IsElf => Head.AsSpan().StartsWith("\u007fELF"u8);

    /// <summary>ar(5), which static libraries are.</summary>
    public bool IsArchive => Head.AsSpan().StartsWith("!<arch>\n"u8);

    public bool IsGzip => Head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b]);

    /// <summary>RFC 1952: the extra flags say that the compressor did its best.</summary>
    public bool IsBestGzip => IsGzip && Head.Length > 8 && Head[8] == 2;

    /// <summary>RFC 1952: the time that the gzip header carries, in seconds; 0 for none.</summary>
    public uint GzipTime => IsGzip && Head.Length > 8 ? BitConverter.ToUInt32(Head, 4) : 0;

    public bool IsScript => Head.AsSpan().StartsWith("#!"u8) && !Head.AsSpan().StartsWith("#!#!#!"u8);

    /// <summary>The first line behind <c>#!</c>, trimmed; empty for what is no script.</summary>
    public string Hashbang => IsScript ? FirstLine().Trim() : "";

    /// <summary>Takes the facts from a stream, which is read once and need not be seekable.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="isText">Whether the checks want all of them.</param>
    public static LintFileFacts Read(Stream content, bool isText)
    {
        var head = new byte[HeadLength];
        head = head[..content.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false)];
        var facts = new LintFileFacts { Head = head };
        if (facts.IsElf) return facts with { Elf = ReadElf(head, content) };
        return isText ? facts with { Bytes = ReadText(head, content) } : facts;
    }

    private string FirstLine()
    {
        var end = Head.AsSpan().IndexOf((byte)'\n');
        return Encoding.UTF8.GetString(Head.AsSpan(2, (end < 0 ? Head.Length : end) - 2));
    }

    private static byte[]? ReadText(byte[] head, Stream content)
    {
        var text = new MemoryStream();
        text.Write(head);
        var buffer = new byte[1 << 16];
        for (var read = content.Read(buffer); read > 0; read = content.Read(buffer))
        {
            text.Write(buffer, 0, read);
            if (text.Length > LongestText) return null;
        }

        return text.ToArray();
    }

    /// <summary>An object is read out of order; a stream that cannot seek is laid into a file first.</summary>
    private static ElfFile? ReadElf(byte[] head, Stream content)
    {
        try
        {
            if (content.CanSeek)
            {
                content.Position = 0;
                return ElfFile.Read(content);
            }

            var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
            using var spool = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
            spool.Write(head);
            content.CopyTo(spool);
            spool.Position = 0;
            return ElfFile.Read(spool);
        }
        catch (InvalidDataException)
        {
            // A truncated or foreign object is nothing that lint could judge further.
            return null;
        }
    }
}
