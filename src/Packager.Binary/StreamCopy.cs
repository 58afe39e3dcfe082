using System.Buffers;

namespace Packager.Binary;

/// <summary>Copies a known number of bytes.</summary>
internal static class StreamCopy
{
    private const int BufferLength = 1 << 17;

    /// <summary>Copies all of a stream that must hold exactly <paramref name="length"/> bytes.</summary>
    /// <returns>The length.</returns>
    /// <exception cref="InvalidDataException">It holds more or fewer.</exception>
    public static long Exactly(Stream source, Stream target, long length, string name)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            long copied = 0;
            for (int read; (read = source.Read(buffer, 0, buffer.Length)) > 0; copied += read)
            {
                if (copied + read > length) throw Changed(name, length);
                target.Write(buffer, 0, read);
            }

            return copied == length ? length : throw Changed(name, length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static InvalidDataException Changed(string name, long length) =>
        new($"the content of '{name}' is not {length} bytes long, as it was when the archive was planned");
}
