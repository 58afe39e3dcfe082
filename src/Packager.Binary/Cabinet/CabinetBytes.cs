using System.Text;

namespace Packager.Binary;

/// <summary>Reads a cabinet at any place, within its bounds.</summary>
internal sealed class CabinetBytes(Stream input)
{
    private readonly long _start = input.Position;

    /// <summary>Bytes from the cabinet's start to the end of the stream.</summary>
    public long Length { get; } = input.Length - input.Position;

    /// <summary>Fills the buffer with what stands at a place.</summary>
    /// <exception cref="MalformedException">There are too few bytes.</exception>
    public void Read(long at, Span<byte> buffer)
    {
        if (at < 0 || buffer.Length > Length - at) throw new MalformedException("the cabinet points behind its end", Math.Min(at, Length));
        if (input.Position != _start + at) input.Position = _start + at;
        if (input.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) < buffer.Length)
            throw new MalformedException("the cabinet is cut off", at);
    }

    /// <summary>Reads text up to its NUL, which is passed.</summary>
    public string Text(ref long at, int longest, bool utf8)
    {
        Span<byte> buffer = stackalloc byte[(int)Math.Clamp(Length - at, 0, longest + 1)];
        Read(at, buffer);
        var end = buffer.IndexOf((byte)0);
        if (end < 0) throw new MalformedException($"a name in the cabinet does not end within {longest} bytes", at);
        at += end + 1;
        return (utf8 ? Encoding.UTF8 : Encoding.Latin1).GetString(buffer[..end]);
    }
}
