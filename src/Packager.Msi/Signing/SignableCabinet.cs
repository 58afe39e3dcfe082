using System.Buffers.Binary;
using System.Security.Cryptography;
using Packager.Binary;

namespace Packager.Msi;

/// <summary>
/// A cabinet by itself. Its signature stands behind it, and the header's reserve says where ("Cabinet file format", the fields cbCFHeader and abReserve). The
/// digest leaves out reserved1, the cabinet's number in its set and that reserve but for its last four bytes.
/// </summary>
public sealed class SignableCabinet : SignableFile
{
    private const int MostSignatureBytes = 4 << 20;
    private const int Header = 36;
    private const int Reserve = 24;
    private const int Flags = 30;
    private const int HasReserve = 4;
    private const int OfASet = 1 | 2;
    private const int SignatureOffset = 44;
    private const int SignatureLength = 48;
    private const uint ReserveLengths = 20;
    private const uint ReserveKind = 0x00100000;
    private const int FolderLength = 8;
    private const int Alignment = 8;

    private readonly FileStream _file;
    private readonly byte[] _head;
    private readonly long _from;
    private readonly long _to;
    private readonly byte[] _signature;

    /// <summary>Keeps the header and the folders as they are in a signed cabinet, and where in the file the rest lies.</summary>
    private SignableCabinet(FileStream file, byte[] head, long from, long to, byte[] signature) => (_file, _head, _from, _to, _signature) = (file, head, from, to, signature);

    /// <inheritdoc/>
    public override SpcSubject Subject => SpcSubject.Cabinet;

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Signature => _signature;

    /// <summary>Takes an open file, which is closed with this.</summary>
    /// <exception cref="MalformedException">The header is damaged, or the cabinet is one of a set.</exception>
    internal static SignableCabinet Open(FileStream file)
    {
        var header = Read(file, 0, Header);
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(Flags));
        if ((flags & OfASet) != 0) throw new MalformedException("a cabinet of a set that continues one another cannot be signed by itself", Flags);
        var folders = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(26)) * FolderLength;
        return (flags & HasReserve) == 0 ? WithoutReserve(file, header, folders) : WithReserve(file, folders);
    }

    /// <inheritdoc/>
    public override byte[] Digest(HashAlgorithmName algorithm)
    {
        using var hash = IncrementalHash.CreateHash(algorithm);
        hash.AppendData(_head.AsSpan(0, 4));
        hash.AppendData(_head.AsSpan(8, 26));
        hash.AppendData(_head.AsSpan(Header + Reserve - 4));
        using var rest = new SliceStream(_file, _from, _to - _from);
        var buffer = new byte[1 << 16];
        for (int read; (read = rest.Read(buffer)) > 0;) hash.AppendData(buffer, 0, read);
        return hash.GetHashAndReset();
    }

    internal override SpcIndirectDataContent ContentToSign() => new(SpcSubject.Cabinet, HashAlgorithmName.SHA256, Digest(HashAlgorithmName.SHA256));

    internal override void WriteSigned(Stream target, ReadOnlySpan<byte> signature)
    {
        var padding = -signature.Length & (Alignment - 1);
        var head = (byte[])_head.Clone();
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(SignatureOffset), (uint)(head.Length + _to - _from));
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(SignatureLength), (uint)(signature.Length + padding));
        target.Write(head);
        using (var rest = new SliceStream(_file, _from, _to - _from)) rest.CopyTo(target);
        target.Write(signature);
        target.Write(new byte[padding]);
    }

    internal override IEnumerable<SignatureObjection> CheckSurroundings(HashAlgorithmName algorithm)
    {
        if (_to + _signature.Length != _file.Length) yield return new(SignatureFaults.Unprotected, "bytes stand behind the signature, which does not cover them");
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => _file.Dispose();

    // All that lies behind the reserve moves.
    private static SignableCabinet WithoutReserve(FileStream file, byte[] header, int folders)
    {
        var end = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(8));
        if (end > file.Length || end > uint.MaxValue - Reserve || end < Header + folders) throw new MalformedException("the cabinet is not as long as its header says", 8);
        byte[] head = [.. header, .. new byte[Reserve], .. Read(file, Header, folders)];
        head[Flags] |= HasReserve;
        Move(head, 8);
        Move(head, 16);
        for (var folder = Header + Reserve; folder < head.Length; folder += FolderLength) Move(head, folder);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(Header), ReserveLengths);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(Header + 4), ReserveKind);
        return new SignableCabinet(file, head, Header + folders, end, []);
    }

    private static SignableCabinet WithReserve(FileStream file, int folders)
    {
        var head = Read(file, 0, Header + Reserve + folders);
        var (offset, length) = (BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(SignatureOffset)), BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(SignatureLength)));
        if (BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(Header)) != ReserveLengths || BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(Header + 4)) != ReserveKind)
            throw new MalformedException("the cabinet's header reserves room for something else than a signature", Header);
        if (offset < head.Length || length is 0 or > MostSignatureBytes || (long)offset + length > file.Length) throw new MalformedException("the signature does not lie in the file", SignatureOffset);
        return new SignableCabinet(file, head, head.Length, offset, Read(file, offset, (int)length));
    }

    private static void Move(byte[] head, int at) => BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(at), BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(at)) + Reserve);

    private static byte[] Read(FileStream file, long at, int length)
    {
        if (at + length > file.Length) throw new MalformedException("the cabinet ends within its header", at);
        var bytes = new byte[length];
        file.Position = at;
        file.ReadExactly(bytes);
        return bytes;
    }
}
