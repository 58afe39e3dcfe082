using System.Collections.Immutable;

namespace Packager.Binary;

/// <summary>
/// Reads compound files (MS-CFB), whoever wrote them: time and memory are bounded by the file's length. Streams are read from the file when they
/// are opened, several at once if need be.
/// </summary>
public sealed class CompoundFileReader : IDisposable
{
    private readonly Stream _source;
    private readonly bool _leaveOpen;

    private CompoundFileReader(Stream source, bool leaveOpen, CompoundFileRules rules)
    {
        _source = source;
        _leaveOpen = leaveOpen;
        var head = new byte[CompoundFileHeader.Length];
        source.Position = 0;
        if (source.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length) throw new MalformedException("the file ends within its header", source.Length);
        var header = CompoundFileHeader.Read(head);
        Version = header.Version;
        var tree = new CompoundTree(new SectorSource(source, SectorSize.Of(Version)), header, rules);
        Root = tree.Root;
        Faults = tree.Faults;
        UnusedTail = Math.Max(0, source.Length - tree.UsedLength);
    }

    /// <summary>Which layout the file has.</summary>
    public CompoundFileVersion Version { get; }

    /// <summary>The streams and storages. A damaged stream has the length 0, and opening it throws.</summary>
    public CompoundStorage Root { get; }

    /// <summary>What is damaged; empty for a sound file, and whenever strict rules were asked for.</summary>
    public ImmutableArray<MalformedException> Faults { get; }

    /// <summary>How many bytes stand behind the last sector that a stream, a storage or a table uses.</summary>
    public long UnusedTail { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="source">A stream that can be sought; it is read until the reader is disposed of.</param>
    /// <param name="rules">How much is forgiven.</param>
    /// <param name="leaveOpen">Whether the stream stays open when the reader is disposed of.</param>
    /// <exception cref="MalformedException">It is no compound file, or its tables are damaged; with strict rules any other damage.</exception>
    public static CompoundFileReader Open(Stream source, CompoundFileRules rules = CompoundFileRules.Tolerant, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(source);
        try
        {
            return new CompoundFileReader(source, leaveOpen, rules);
        }
        catch
        {
            if (!leaveOpen) source.Dispose();
            throw;
        }
    }

    /// <summary>Whether a file begins as a compound file does.</summary>
    /// <param name="head">Its first bytes, eight or more.</param>
    public static bool IsCompoundFile(ReadOnlySpan<byte> head) => CompoundFileHeader.IsMagic(head);

    /// <summary>Closes the file unless it was to stay open.</summary>
    public void Dispose()
    {
        if (!_leaveOpen) _source.Dispose();
    }
}
