namespace Packager.Binary;

/// <summary>Bytes that break the rules of their format. Readers throw this and nothing else for bad input, whatever the bytes are.</summary>
public sealed class MalformedException : Exception
{
    /// <summary>Says what is wrong and where.</summary>
    /// <param name="message">One sentence without a full stop.</param>
    /// <param name="offset">Bytes from the start of the stream that was being read; -1 when that is not known.</param>
    public MalformedException(string message, long offset)
        : base(message) => Offset = offset;

    /// <summary>Wraps what a decoder found.</summary>
    public MalformedException(string message, long offset, Exception inner)
        : base(message, inner) => Offset = offset;

    /// <summary>Bytes from the start of the stream that was being read; -1 when that is not known.</summary>
    public long Offset { get; }
}
