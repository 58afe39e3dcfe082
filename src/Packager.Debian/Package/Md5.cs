using System.Security.Cryptography;
using Packager.Binary;

namespace Packager.Debian;

/// <summary>Takes the MD5 of streams while they are read. MD5 is what deb-md5sums(5) asks for; it guards against rot, not against people.</summary>
internal sealed class Md5 : IDisposable
{
#pragma warning disable CA5351 // The file format fixes the algorithm.
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
#pragma warning restore CA5351

    /// <summary>The same bytes; what is read of them goes into the next digest.</summary>
    public Stream Of(Stream source) => new Tap(source, _hash);

    /// <summary>The digest of all that was read since the last one, in lower-case hexadecimal.</summary>
    public string Digest()
    {
        Span<byte> digest = stackalloc byte[MD5.HashSizeInBytes];
        _hash.GetHashAndReset(digest);
        return Convert.ToHexStringLower(digest);
    }

    public void Dispose() => _hash.Dispose();

    private sealed class Tap(Stream source, IncrementalHash hash) : ReadOnlyStream
    {
        public override int Read(Span<byte> buffer)
        {
            var read = source.Read(buffer);
            hash.AppendData(buffer[..read]);
            return read;
        }
    }
}
