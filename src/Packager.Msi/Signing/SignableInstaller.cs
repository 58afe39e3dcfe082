using System.Security.Cryptography;
using Packager.Binary;

namespace Packager.Msi;

/// <summary>An installer database, merge module, patch or transform: a compound file whose root has one of Windows Installer's class identifiers.</summary>
public sealed class SignableInstaller : SignableFile
{
    private const int MostSignatureBytes = 4 << 20;
    private const int MostMetadataBytes = 64;

    // Database and merge module, patch, transform.
    private static readonly Guid[] s_kinds =
    [
        new("000C1084-0000-0000-C000-000000000046"), new("000C1086-0000-0000-C000-000000000046"), new("000C1082-0000-0000-C000-000000000046"),
    ];

    private readonly CompoundFileReader _file;
    private readonly byte[] _signature;
    private readonly byte[]? _metadata;

    private SignableInstaller(CompoundFileReader file, byte[] signature, byte[]? metadata) => (_file, _signature, _metadata) = (file, signature, metadata);

    /// <inheritdoc/>
    public override SpcSubject Subject => SpcSubject.Installer;

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Signature => _signature;

    /// <summary>Whether names, lengths and class identifiers are signed as well.</summary>
    public bool SignsMetadata => _metadata is not null;

    /// <summary>Takes an open file, which is closed with this.</summary>
    /// <returns>The database, or null for a compound file of another program.</returns>
    /// <exception cref="MalformedException">The compound file is damaged.</exception>
    internal static SignableInstaller? Open(FileStream file)
    {
        var reader = CompoundFileReader.Open(file);
        if (!s_kinds.Contains(reader.Root.ClassId)) return null;
        if (!reader.Faults.IsEmpty) throw reader.Faults[0];
        var signature = Bytes(reader.Root, MsiDigest.SignatureStream, MostSignatureBytes) ?? [];
        return new SignableInstaller(reader, signature, Bytes(reader.Root, MsiDigest.MetadataStream, MostMetadataBytes));
    }

    /// <inheritdoc/>
    public override byte[] Digest(HashAlgorithmName algorithm) =>
        MsiDigest.OfContents(_file.Root, algorithm, _metadata is null ? null : MsiDigest.OfMetadata(_file.Root, algorithm));

    internal override SpcIndirectDataContent ContentToSign()
    {
        var metadata = MsiDigest.OfMetadata(_file.Root, HashAlgorithmName.SHA256);
        return new(SpcSubject.Installer, HashAlgorithmName.SHA256, MsiDigest.OfContents(_file.Root, HashAlgorithmName.SHA256, metadata));
    }

    // Always written anew from the tree: Windows has refused files in which an editor left sectors without an owner.
    internal override void WriteSigned(Stream target, ReadOnlySpan<byte> signature)
    {
        var root = _file.Root;
        var kept = root.Streams.Where(stream => stream.Name is not (MsiDigest.SignatureStream or MsiDigest.MetadataStream));
        CompoundStream[] added = [Stream(MsiDigest.SignatureStream, signature.ToArray()), Stream(MsiDigest.MetadataStream, MsiDigest.OfMetadata(root, HashAlgorithmName.SHA256))];
        try
        {
            CompoundFileWriter.Write(root with { Streams = [.. kept, .. added] }, target, _file.Version);
        }
        catch (ArgumentException fault)
        {
            // A name that can be read and yet may not be written, or no room left below 2 GiB.
            throw new MalformedException(fault.Message, -1, fault);
        }
    }

    internal override IEnumerable<SignatureObjection> CheckSurroundings(HashAlgorithmName algorithm)
    {
        if (_metadata is not null && !MsiDigest.OfMetadata(_file.Root, algorithm).AsSpan().SequenceEqual(_metadata))
            yield return new(SignatureFaults.MetadataDiffer, "names or class identifiers were changed after it was signed", "get it again from where it was published");
        if (_file.UnusedTail > 0)
            yield return new(SignatureFaults.Tail, $"{_file.UnusedTail} bytes stand behind the database, which the signature does not cover", "sign it again: packager sign leaves them out");
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => _file.Dispose();

    private static CompoundStream Stream(string name, byte[] bytes) => new(name, bytes.Length, () => new MemoryStream(bytes, writable: false));

    private static byte[]? Bytes(CompoundStorage root, string name, int most)
    {
        if (root.Streams.FirstOrDefault(stream => stream.Name == name) is not { } found) return null;
        if (found.Length > most) throw new MalformedException($"the stream {name[1..]} has {found.Length} bytes, more than any signature", -1);
        var bytes = new byte[found.Length];
        using var content = found.Open();
        content.ReadExactly(bytes);
        return bytes;
    }
}
