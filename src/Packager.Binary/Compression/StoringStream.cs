namespace Packager.Binary;

/// <summary>No compression at all.</summary>
internal sealed class StoringStream(Stream output) : CompressingStream
{
    public override void Write(ReadOnlySpan<byte> buffer) => output.Write(buffer);

    public override void Complete() => output.Flush();
}
