using System.Buffers.Binary;

namespace Packager.Binary;

/// <summary>The optional header's CheckSum: the 16-bit words of the file added up with their carries, its own field taken as zero, and the file's length on top.</summary>
public static class PeChecksum
{
    /// <summary>Computes it.</summary>
    /// <param name="file">The whole file; it must be seekable.</param>
    /// <param name="checksumOffset">Where the field itself stands, <see cref="PeLayout.ChecksumOffset"/>.</param>
    public static uint Of(Stream file, long checksumOffset)
    {
        ArgumentNullException.ThrowIfNull(file);
        file.Position = 0;
        var buffer = new byte[1 << 16];
        ulong sum = 0;
        long position = 0;
        for (int read; (read = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) > 0; position += read)
        {
            for (var index = 0; index < 4; index++)
            {
                if (checksumOffset + index - position is var at && at >= 0 && at < read) buffer[at] = 0;
            }

            if (read % 2 == 1) buffer[read] = 0;
            for (var index = 0; index < read; index += 2) sum += BinaryPrimitives.ReadUInt16LittleEndian(buffer.AsSpan(index));
        }

        while (sum > 0xFFFF) sum = (sum & 0xFFFF) + (sum >> 16);
        return (uint)(sum + (ulong)position);
    }
}
