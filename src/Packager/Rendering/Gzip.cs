using System.Buffers.Binary;
using System.Text;
using ICSharpCode.SharpZipLib.Checksum;
using ICSharpCode.SharpZipLib.Zip.Compression;
using ICSharpCode.SharpZipLib.Zip.Compression.Streams;
using Packager.Model;

namespace Packager.Rendering;

/// <summary>RFC 1952 as <c>gzip -9n</c> writes it: no name, no time. The deflater is managed code, so the bytes are the same with every runtime.</summary>
internal static class Gzip
{
    // Magic, deflate, no flags, no time, "slowest algorithm", made on Unix.
    private static ReadOnlySpan<byte> Header => [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 3];

    /// <summary>Compresses a text.</summary>
    public static Content Compress(string text, string origin) => Compress(Encoding.UTF8.GetBytes(text), origin);

    /// <summary>Compresses a file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Content Compress(Content file)
    {
        using var bytes = new MemoryStream();
        using (var input = file.Open()) input.CopyTo(bytes);
        return Compress(bytes.ToArray(), file.Origin);
    }

    private static Content Compress(byte[] bytes, string origin)
    {
        using var output = new MemoryStream();
        output.Write(Header);
        using (var deflate = new DeflaterOutputStream(output, new Deflater(Deflater.BEST_COMPRESSION, noZlibHeaderOrFooter: true)) { IsStreamOwner = false })
            deflate.Write(bytes);
        var crc = new Crc32();
        crc.Update(bytes);
        Span<byte> trailer = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, (uint)crc.Value);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)bytes.Length);
        output.Write(trailer);
        return Content.FromBytes(output.ToArray(), origin);
    }
}
