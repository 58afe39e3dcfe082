using System.Security.Cryptography;
using System.Text;

namespace Packager.Binary;

/// <summary>
/// Keeps encoded blocks in a folder by what they were made from, so that a rebuild encodes only what changed. The bytes of an archive are the same
/// with and without it. Entries that are damaged are ignored; several processes may use one folder at once.
/// </summary>
public sealed class BlockCache
{
    private const string Suffix = ".block";
    private const int DigestLength = SHA256.HashSizeInBytes;
    private readonly string _folder;
    private readonly long _limit;

    /// <summary>Uses a folder, which is made when it is missing.</summary>
    /// <param name="folder">Its path; nothing else should be in it.</param>
    /// <param name="limit">How many bytes may stay in it after <see cref="CleanUp"/>.</param>
    public BlockCache(string folder, long limit = 1L << 30)
    {
        _folder = folder;
        _limit = limit;
    }

    /// <summary>How many blocks have been found since this was made.</summary>
    public int Hits => _hits;

    /// <summary>How many blocks were asked for and not found.</summary>
    public int Misses => _misses;

    private int _hits;
    private int _misses;

    /// <summary>The key of a block.</summary>
    /// <param name="raw">What it is made from.</param>
    /// <param name="encoder">Everything else that decides its bytes: name, version and settings of the encoder.</param>
    internal static string Key(ReadOnlySpan<byte> raw, string encoder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(encoder + "\n"));
        hash.AppendData(raw);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The block with this key, or null when it is not there or damaged.</summary>
    internal byte[]? Find(string key)
    {
        var found = Read(PathOf(key));
        Interlocked.Increment(ref found is null ? ref _misses : ref _hits);
        return found;
    }

    /// <summary>Keeps a block. That it cannot be kept is no fault: the next build will encode it again.</summary>
    internal void Keep(string key, ReadOnlySpan<byte> block)
    {
        var path = PathOf(key);
        var partial = path + "." + Path.GetRandomFileName();
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var file = File.Create(partial))
            {
                file.Write(SHA256.HashData(block));
                file.Write(block);
            }

            File.Move(partial, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            TryDelete(partial);
        }
    }

    /// <summary>Takes the blocks away that were used longest ago, until the rest is within the limit.</summary>
    public void CleanUp()
    {
        if (!Directory.Exists(_folder)) return;
        var files = new DirectoryInfo(_folder).EnumerateFiles("*", SearchOption.AllDirectories).OrderByDescending(file => file.LastWriteTimeUtc).ToArray();
        long kept = 0;
        foreach (var file in files)
        {
            kept += file.Length;
            if (kept > _limit) TryDelete(file.FullName);
        }
    }

    private static byte[]? Read(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            if (bytes.Length <= DigestLength) return null;
            var block = bytes.AsSpan(DigestLength);
            if (!SHA256.HashData(block).AsSpan().SequenceEqual(bytes.AsSpan(0, DigestLength))) return null;
            // The time of the last use decides what is cleaned up first.
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            return block.ToArray();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Somebody else has it open or was faster; the next clean-up will see.
        }
    }

    private string PathOf(string key) => Path.Combine(_folder, key[..2], key[2..] + Suffix);
}
