using System.Security.Cryptography;
using System.Text;
using Packager.Storage;

namespace Packager.Apt;

/// <summary>
/// What is known about files that were given to publish, so that one that is as it was then is not read again. What is learned is noted with the next
/// change of the repository; a run that changes nothing writes nothing.
/// </summary>
internal sealed class GivenFiles(IStorage storage, TimeProvider clock) : ShardedNotes<GivenFile>(storage, StatePaths.Given)
{
    private readonly List<GivenFile> _learned = [];

    // The files of source packages, which several others name.
    private readonly Dictionary<string, GivenFile> _files = new(StringComparer.Ordinal);

    /// <summary>What is known about a file, if it is what it was.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mark">What it is like now; null when it is not there.</param>
    public GivenFile? Find(string path, FileMark? mark)
    {
        if (mark is null) return null;
        var digest = PathDigest(path);
        var known = FindLearned(digest) ?? Find(digest);
        return known is not null && known.Mark == mark.Text ? known : null;
    }

    /// <summary>Remembers what was read of a file, unless it may have changed while it was read, or may change yet without showing it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="before">What it was like before it was read.</param>
    /// <param name="sha256">The digest of its bytes.</param>
    /// <param name="listing">See <see cref="GivenFile"/>.</param>
    /// <param name="stanza">See <see cref="GivenFile"/>.</param>
    public void Learn(string path, FileMark? before, string sha256, string listing = "", ReadOnlyMemory<byte> stanza = default)
    {
        if (before is null || !before.IsSettledAt(clock.GetUtcNow()) || FileMark.Of(path) != before) return;
        var digest = PathDigest(path);
        var note = GivenFile.Of(digest, before.Text, sha256, listing, stanza);
        lock (_learned)
        {
            _learned.Add(note);
            if (stanza.IsEmpty) _files[digest] = note;
        }
    }

    /// <summary>The digest of a file's bytes, which is read only when it has changed.</summary>
    public string Sha256Of(string path)
    {
        var mark = FileMark.Of(path);
        if (Find(path, mark) is { } known) return known.Sha256;
        using var stream = File.OpenRead(path);
        var digest = Convert.ToHexStringLower(SHA256.HashData(stream));
        Learn(path, mark, digest);
        return digest;
    }

    /// <summary>Adds what was learned to what is noted, under the lock of the repository.</summary>
    public void NoteLearned()
    {
        Add(_learned, replaces: true);
        _learned.Clear();
        _files.Clear();
    }

    protected override ReadOnlySpan<byte> DigestOf(GivenFile note) => note.Digest;

    protected override void Write(Stream output, GivenFile note) => note.Write(output);

    protected override GivenFile? Read(ReadOnlyMemory<byte> text, out int length) => GivenFile.Read(text, out length);

    private GivenFile? FindLearned(string digest)
    {
        lock (_learned) return _files.GetValueOrDefault(digest);
    }

    private static string PathDigest(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(path))));
}
