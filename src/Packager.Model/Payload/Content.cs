namespace Packager.Model;

/// <summary>The bytes of a file, opened when they are needed and never held longer.</summary>
public abstract class Content
{
    /// <summary>How many bytes there are.</summary>
    public abstract long Length { get; }

    /// <summary>Where the bytes come from, for people: a path, or the name of the template that made them.</summary>
    public abstract string Origin { get; }

    /// <summary>The file on disk that holds exactly these bytes; null for what exists in memory alone.</summary>
    public virtual string? File => null;

    /// <summary>Opens the bytes from the start; the caller disposes of the stream.</summary>
    /// <exception cref="IOException">The file vanished or cannot be read.</exception>
    public abstract Stream Open();

    /// <summary>A file on disk, whose length is read now.</summary>
    public static Content FromFile(string path) => new FileContent(path, new FileInfo(path).Length, path);

    /// <summary>A file on disk whose length is known already.</summary>
    public static Content FromFile(string path, long length) => new FileContent(path, length, path);

    /// <summary>A file on disk that was made from another one, which people know it by.</summary>
    public static Content FromFile(string path, long length, string origin) => new FileContent(path, length, origin);

    /// <summary>Bytes made by us.</summary>
    /// <param name="bytes">The content.</param>
    /// <param name="origin">What made it, for example <c>templates/deb/control.hbs</c>.</param>
    public static Content FromBytes(ReadOnlyMemory<byte> bytes, string origin) => new BytesContent(bytes, origin);

    /// <summary>Text made by us, as UTF-8 without a byte order mark.</summary>
    public static Content FromText(string text, string origin) =>
        new BytesContent(System.Text.Encoding.UTF8.GetBytes(text), origin);

    private sealed class FileContent(string path, long length, string origin) : Content
    {
        private const int Long = 1 << 17;

        // Packages of many small files would spend their memory on buffers that stay empty.
        private const int LeastBuffer = 1 << 9;
        private const int MostBuffer = 1 << 16;

        public override long Length => length;

        public override string Origin => origin;

        public override string? File => path;

        public override Stream Open() =>
            // What is short is read in one step: telling the system how would cost as much again.
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, (int)Math.Clamp(length, LeastBuffer, MostBuffer), length < Long ? FileOptions.None : FileOptions.SequentialScan);
    }

    private sealed class BytesContent(ReadOnlyMemory<byte> bytes, string origin) : Content
    {
        public override long Length => bytes.Length;

        public override string Origin => origin;

        public override Stream Open() => new MemoryStream(bytes.ToArray(), writable: false);
    }
}
