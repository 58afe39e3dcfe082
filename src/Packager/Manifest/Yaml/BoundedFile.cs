namespace Packager.Manifest;

/// <summary>Reads a file that a person wrote: whatever is longer is none, and a device never ends.</summary>
internal static class BoundedFile
{
    private const int Most = 64 << 20;

    /// <summary>Its bytes.</summary>
    /// <exception cref="IOException">It cannot be read, or is longer than 64 MiB.</exception>
    public static byte[] Read(string path)
    {
        using var file = File.OpenRead(path);
        return Read(file);
    }

    /// <summary>The bytes of a stream.</summary>
    /// <exception cref="IOException">It cannot be read, or is longer than 64 MiB.</exception>
    public static byte[] Read(Stream stream)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (stream.Read(buffer) is > 0 and var read)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > Most) throw new IOException("it is longer than 64 MiB");
        }

        return bytes.ToArray();
    }
}
