using System.Security.Cryptography;
using Packager.Binary;

namespace Packager.Apt;

/// <summary>Brings up what every change of a repository needs while the caller still finds out what is to change: digests and compressors, which are libraries of the system.</summary>
public static class HeadStart
{
    /// <summary>Begins; nothing waits for it, and nothing is missing without it.</summary>
    public static void Begin() => Task.Run(BringUp);

    private static void BringUp()
    {
        using (var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256)) digest.AppendData([]);
        using var empty = new MemoryStream([.. SegmentedCompression.GzipHeader.Span, .. SegmentedCompression.GzipTrailer([]).Span]);
        using (var gzip = Decompression.Open(empty, ".gz")) gzip.CopyTo(Stream.Null);
        SegmentedCompression.Compress(new byte[] { (byte)'\n' });
    }
}
