namespace Packager.Binary.Tests;

/// <summary>A file that is written from front to back, and in which zeros take no room.</summary>
internal sealed class SparseFile(string path) : WriteOnlyStream
{
    private readonly FileStream _file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.ContainsAnyExcept((byte)0)) _file.Write(buffer);
        else _file.Position += buffer.Length;
    }

    public override void Flush() => _file.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.SetLength(Math.Max(_file.Length, _file.Position));
            _file.Dispose();
        }

        base.Dispose(disposing);
    }
}
