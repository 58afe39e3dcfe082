namespace Packager.Binary;

/// <summary>Opens a decoder that reads in its constructor when the first byte is asked for.</summary>
internal sealed class LazyStream(Func<Stream> open) : ReadOnlyStream
{
    private Stream? _stream;

    public override int Read(Span<byte> buffer) => (_stream ??= open()).Read(buffer);

    protected override void Dispose(bool disposing)
    {
        if (disposing) _stream?.Dispose();
        base.Dispose(disposing);
    }
}
