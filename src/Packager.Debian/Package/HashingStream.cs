using System.Security.Cryptography;
using Packager.Binary;

namespace Packager.Debian;

/// <summary>Reads through to another stream and takes the MD5 of what passes. MD5 is what deb-md5sums(5) asks for; it guards against rot, not against people.</summary>
internal sealed class HashingStream(Stream source) : ReadOnlyStream
{
#pragma warning disable CA5351 // The file format fixes the algorithm.
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
#pragma warning restore CA5351

    /// <summary>The digest of all that was read, in lower-case hexadecimal.</summary>
    public string Digest() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public override int Read(Span<byte> buffer)
    {
        var read = source.Read(buffer);
        _hash.AppendData(buffer[..read]);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _hash.Dispose();
        base.Dispose(disposing);
    }
}
