using System.Buffers.Binary;
using System.Security.Cryptography;
using Packager.Binary;

namespace Packager.Msi;

/// <summary>A program or library in the PE format. The digest leaves out the checksum, the certificate table and the directory's entry for it.</summary>
public sealed class SignableProgram : SignableFile
{
    private readonly FileStream _file;
    private readonly PeLayout _layout;
    private readonly byte[] _table;

    private SignableProgram(FileStream file, PeLayout layout, byte[] table) => (_file, _layout, _table) = (file, layout, table);

    /// <inheritdoc/>
    public override SpcSubject Subject => SpcSubject.Program;

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Signature => _table.Length == 0 ? default : WinCertificate.Decode(_table);

    /// <summary>Takes an open file, which is closed with this.</summary>
    /// <exception cref="MalformedException">The headers are damaged, or the certificate table is absurdly long.</exception>
    internal static SignableProgram Open(FileStream file)
    {
        var layout = PeLayout.Read(file);
        if (layout.CertificateLength > WinCertificate.MostBytes) throw new MalformedException("the certificate table is longer than any signature", layout.CertificateEntryOffset);
        var table = new byte[layout.CertificateLength];
        file.Position = layout.CertificateOffset;
        file.ReadExactly(table);
        return new SignableProgram(file, layout, table);
    }

    /// <inheritdoc/>
    public override byte[] Digest(HashAlgorithmName algorithm) => Digest(algorithm, _layout.HasCertificates ? _layout.CertificateOffset : _layout.Length, padding: 0);

    internal override SpcIndirectDataContent ContentToSign() =>
        new(SpcSubject.Program, HashAlgorithmName.SHA256, Digest(HashAlgorithmName.SHA256, ImageLength, Padding));

    internal override void WriteSigned(Stream target, ReadOnlySpan<byte> signature)
    {
        var table = WinCertificate.Encode(signature);
        using (var image = new SliceStream(_file, 0, ImageLength)) image.CopyTo(target);
        target.Write(new byte[Padding]);
        var offset = target.Position;
        if (offset + table.Length > uint.MaxValue) throw new MalformedException("the program is too long to be signed: the certificate table begins beyond 4 GiB", offset);
        target.Write(table);

        Span<byte> entry = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(entry, (uint)offset);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[4..], (uint)table.Length);
        target.Position = _layout.CertificateEntryOffset;
        target.Write(entry);
        BinaryPrimitives.WriteUInt32LittleEndian(entry, PeChecksum.Of(target, _layout.ChecksumOffset));
        target.Position = _layout.ChecksumOffset;
        target.Write(entry[..4]);
    }

    internal override IEnumerable<SignatureObjection> CheckSurroundings(HashAlgorithmName algorithm)
    {
        if (!_layout.EndsWithCertificates || WinCertificate.EntryLength(_table) != _table.Length)
            yield return new(SignatureFaults.Unprotected, "bytes stand after the signature, which does not cover them");
        if (_layout.CertificateOffset % WinCertificate.Alignment != 0)
            yield return new(SignatureFaults.Damaged, "the certificate table is not aligned to 8 bytes");
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => _file.Dispose();

    // What stands behind an old table (a .NET bundle appended to a signed host) is part of the program and stays where it is, and the table before it.
    private long ImageLength => _layout.EndsWithCertificates ? _layout.CertificateOffset : _layout.Length;

    private int Padding => (int)(-ImageLength & (WinCertificate.Alignment - 1));

    private byte[] Digest(HashAlgorithmName algorithm, long length, int padding)
    {
        using var hash = IncrementalHash.CreateHash(algorithm);
        Add(hash, 0, _layout.ChecksumOffset);
        Add(hash, _layout.ChecksumOffset + 4, _layout.CertificateEntryOffset);
        Add(hash, _layout.CertificateEntryOffset + 8, length);
        hash.AppendData(new byte[padding]);
        return hash.GetHashAndReset();
    }

    private void Add(IncrementalHash hash, long from, long to)
    {
        using var part = new SliceStream(_file, from, to - from);
        var buffer = new byte[1 << 16];
        for (int read; (read = part.Read(buffer)) > 0;) hash.AppendData(buffer, 0, read);
    }
}
