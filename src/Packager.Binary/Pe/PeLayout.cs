using System.Buffers.Binary;

namespace Packager.Binary;

/// <summary>Where the parts of a Windows program lie that its checksum and its signature are about (PE format, optional header and attribute certificate table).</summary>
/// <param name="ChecksumOffset">Where the optional header's CheckSum stands, in bytes from the start of the file; 4 bytes.</param>
/// <param name="CertificateEntryOffset">Where the data directory's entry of the certificate table stands; 8 bytes.</param>
/// <param name="CertificateOffset">Where the certificate table begins; 0 when there is none.</param>
/// <param name="CertificateLength">How long it is, in bytes; 0 when there is none.</param>
/// <param name="Length">How long the file is, in bytes.</param>
public sealed record PeLayout(long ChecksumOffset, long CertificateEntryOffset, uint CertificateOffset, uint CertificateLength, long Length)
{
    private const int DosHeaderLength = 64;
    private const int FileHeaderLength = 20;
    private const int ChecksumInOptionalHeader = 64;
    private const int CertificateEntry = 4;
    private const int DirectoryEntryLength = 8;

    /// <summary>Whether there is a certificate table.</summary>
    public bool HasCertificates => CertificateLength > 0;

    /// <summary>Whether the certificate table ends the file, as it must.</summary>
    public bool EndsWithCertificates => HasCertificates && CertificateOffset + (long)CertificateLength == Length;

    /// <summary>Reads the headers of a program.</summary>
    /// <param name="file">The whole file; it must be seekable.</param>
    /// <exception cref="MalformedException">It is no such program, is cut off, or has no room for a certificate table.</exception>
    public static PeLayout Read(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var dos = Bytes(file, 0, DosHeaderLength);
        if (dos[0] != 'M' || dos[1] != 'Z') throw new MalformedException("it does not begin with MZ", 0);
        long header = BinaryPrimitives.ReadUInt32LittleEndian(dos.AsSpan(60));
        var fixedPart = Bytes(file, header, 4 + FileHeaderLength + 2);
        if (!fixedPart.AsSpan(0, 4).SequenceEqual("PE\0\0"u8)) throw new MalformedException("the PE header is not where the DOS header says", header);
        var optional = header + 4 + FileHeaderLength;
        int optionalLength = BinaryPrimitives.ReadUInt16LittleEndian(fixedPart.AsSpan(4 + 16));
        var directories = DirectoriesAt(BinaryPrimitives.ReadUInt16LittleEndian(fixedPart.AsSpan(4 + FileHeaderLength)), optional);
        var entry = directories + (CertificateEntry * DirectoryEntryLength);
        if (entry + DirectoryEntryLength > optionalLength) throw new MalformedException("the optional header has no entry for a certificate table", optional);
        var count = BinaryPrimitives.ReadUInt32LittleEndian(Bytes(file, optional + directories - 4, 4));
        if (count <= CertificateEntry) throw new MalformedException("the optional header has no entry for a certificate table", optional);
        return WithCertificates(file, optional + ChecksumInOptionalHeader, optional + entry);
    }

    private static PeLayout WithCertificates(Stream file, long checksum, long entry)
    {
        var value = Bytes(file, entry, DirectoryEntryLength);
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(value);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(value.AsSpan(4));
        if (length == 0) offset = 0;
        else if (offset < entry + DirectoryEntryLength || offset + (long)length > file.Length)
            throw new MalformedException("the certificate table lies outside of the file", entry);
        return new PeLayout(checksum, entry, offset, length, file.Length);
    }

    // The optional header is 16 bytes longer before its directories in 64-bit programs.
    private static int DirectoriesAt(ushort magic, long optional) => magic switch
    {
        0x10B => 96,
        0x20B => 112,
        _ => throw new MalformedException("the optional header is neither PE32 nor PE32+", optional),
    };

    private static byte[] Bytes(Stream file, long offset, int count)
    {
        if (offset + count > file.Length) throw new MalformedException("it is cut off within its headers", offset);
        var bytes = new byte[count];
        file.Position = offset;
        file.ReadExactly(bytes);
        return bytes;
    }
}
