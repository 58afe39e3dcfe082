using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Packager.Binary;

namespace Packager.Msi;

/// <summary>
/// The two digests of an installer database. That of the contents goes through every stream and the class identifiers of the storages; that of the
/// metadata adds names, lengths, state bits and times. How the compound file lays them out enters neither.
/// </summary>
public static class MsiDigest
{
    /// <summary>The stream of the signature.</summary>
    public const string SignatureStream = "\u0005DigitalSignature";

    /// <summary>The stream of the metadata's digest.</summary>
    public const string MetadataStream = "\u0005MsiDigitalSignatureEx";

    /// <summary>The digest that a signature names.</summary>
    /// <param name="root">The database.</param>
    /// <param name="algorithm">How it is made.</param>
    /// <param name="metadata">The metadata's digest where the database carries one, else null.</param>
    public static byte[] OfContents(CompoundStorage root, HashAlgorithmName algorithm, byte[]? metadata)
    {
        ArgumentNullException.ThrowIfNull(root);
        using var hash = IncrementalHash.CreateHash(algorithm);
        if (metadata is not null) hash.AppendData(metadata);
        AddContents(hash, root, isRoot: true);
        return hash.GetHashAndReset();
    }

    /// <summary>The metadata's digest.</summary>
    public static byte[] OfMetadata(CompoundStorage root, HashAlgorithmName algorithm)
    {
        ArgumentNullException.ThrowIfNull(root);
        using var hash = IncrementalHash.CreateHash(algorithm);
        AddStorage(hash, root, isRoot: true);
        return hash.GetHashAndReset();
    }

    private static void AddContents(IncrementalHash hash, CompoundStorage storage, bool isRoot)
    {
        var buffer = new byte[1 << 16];
        foreach (var (stream, child) in Children(storage, isRoot))
        {
            if (child is not null)
            {
                AddContents(hash, child, isRoot: false);
                continue;
            }

            using var bytes = stream!.Open();
            for (int read; (read = bytes.Read(buffer)) > 0;) hash.AppendData(buffer, 0, read);
        }

        hash.AppendData(storage.ClassId.ToByteArray());
    }

    private static void AddStorage(IncrementalHash hash, CompoundStorage storage, bool isRoot)
    {
        if (!isRoot) hash.AppendData(Encoding.Unicode.GetBytes(storage.Name));
        hash.AppendData(storage.ClassId.ToByteArray());
        AddNumber(hash, storage.StateBits, 4);
        if (!isRoot) AddTimes(hash, storage.Created, storage.Modified);
        foreach (var (stream, child) in Children(storage, isRoot))
        {
            if (child is not null) AddStorage(hash, child, isRoot: false);
            else AddStream(hash, stream!);
        }
    }

    private static void AddStream(IncrementalHash hash, CompoundStream stream)
    {
        hash.AppendData(Encoding.Unicode.GetBytes(stream.Name));
        AddNumber(hash, (ulong)stream.Length, 4);
        AddNumber(hash, stream.StateBits, 4);
        AddTimes(hash, stream.Created, stream.Modified);
    }

    private static void AddTimes(IncrementalHash hash, ulong created, ulong modified)
    {
        AddNumber(hash, created, 8);
        AddNumber(hash, modified, 8);
    }

    private static void AddNumber(IncrementalHash hash, ulong value, int width)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        hash.AppendData(bytes[..width]);
    }

    // By the bytes of the name with its terminator, which is neither the order of the directory nor that of the characters.
    private static IEnumerable<(CompoundStream? Stream, CompoundStorage? Storage)> Children(CompoundStorage storage, bool isRoot)
    {
        var children = new List<(byte[] Name, CompoundStream? Stream, CompoundStorage? Storage)>();
        foreach (var stream in storage.Streams)
        {
            if (!isRoot || stream.Name is not (SignatureStream or MetadataStream)) children.Add((Key(stream.Name), stream, null));
        }

        foreach (var child in storage.Storages) children.Add((Key(child.Name), null, child));
        children.Sort((left, right) => left.Name.AsSpan().SequenceCompareTo(right.Name));
        return children.Select(c => (c.Stream, c.Storage));
    }

    private static byte[] Key(string name) => Encoding.Unicode.GetBytes(name + "\0");
}
