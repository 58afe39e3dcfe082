namespace Packager.Binary;

/// <summary>Turns whatever a decoder throws at bad data into one kind of exception, and counts the bytes that came out.</summary>
internal sealed class GuardedStream(Stream decoder, bool leaveOpen = false) : ReadOnlyStream
{
    private long _position;

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var read = decoder.Read(buffer);
            _position += read;
            return read;
        }
        catch (Exception fault) when (IsOfDecoder(fault))
        {
            throw new MalformedException("the compressed data is damaged: " + fault.Message, _position, fault);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !leaveOpen) decoder.Dispose();
        base.Dispose(disposing);
    }

    // The library for bzip2 has exceptions of its own and runs over its arrays at some damaged data.
    private static bool IsOfDecoder(Exception fault) =>
        fault is InvalidDataException or EndOfStreamException or ICSharpCode.SharpZipLib.SharpZipBaseException
            or IndexOutOfRangeException or OverflowException or ArgumentException or NullReferenceException;
}
