using System.Buffers;
using System.Security.Cryptography;
using Packager.Model;
using Packager.Storage;

namespace Packager.Apt;

/// <summary>The files that the indexes name. A file that is in the pool never changes.</summary>
internal sealed class PackagePool(IStorage storage, Catalogue catalogue)
{
    private const int BufferLength = 1 << 18;

    /// <summary>Whether a file of these bytes lies at the path already.</summary>
    /// <exception cref="UserFaultException">One of other bytes does (PKG4003).</exception>
    public bool Holds(string path, long length, string sha256, string file)
    {
        if (storage.Find(path) is not { } entry) return false;
        if (entry.Length == length && (catalogue.Find(sha256)?.PoolPath == path || DigestOf(path) == sha256)) return true;
        throw Other(path, file);
    }

    /// <summary>Copies a file into the pool that does not hold it, under the lock under which that was asked.</summary>
    /// <exception cref="UserFaultException">The file changed since it was read (PKG4018).</exception>
    public void Add(PoolFile file)
    {
        // The repository's lock is held: nobody else can have put it meanwhile.
        if (ShortFile.Read(file.File, file.Length) is { } bytes && Hex(SHA256.HashData(bytes)) == file.Sha256) storage.Put(file.Path, bytes);
        else AddLong(file);
    }

    /// <summary>The digest of a pool file's bytes; null when it is not there.</summary>
    public string? DigestOf(string path)
    {
        using var file = storage.Get(path);
        return file is null ? null : Copy(file.Content, Stream.Null);
    }

    private void AddLong(PoolFile file)
    {
        using var staged = storage.Stage();
        using (var source = new FileStream(file.File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0))
        {
            if (Copy(source, staged.Content) != file.Sha256)
                throw new UserFaultException(RepositoryFaults.ChangesDiffer.At(new SourceLocation(file.File, 0, 0), "it changed while it was published", "publish it again when it is complete"));
        }

        storage.Put(file.Path, staged);
    }

    private static string Hex(byte[] digest) => Convert.ToHexStringLower(digest);

    private static string Copy(Stream from, Stream to)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(from.Length, 1, BufferLength));
        for (int read; (read = from.Read(buffer)) > 0;)
        {
            to.Write(buffer, 0, read);
            digest.AppendData(buffer, 0, read);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return Hex(digest.GetHashAndReset());
    }

    private static UserFaultException Other(string path, string file) => new(RepositoryFaults.OtherBytes.At(new SourceLocation(file, 0, 0),
        $"the repository has '{path}' with other bytes already", "a version that was published never changes: give the package a new version"));
}
