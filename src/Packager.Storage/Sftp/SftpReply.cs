using System.Buffers.Binary;
using System.Text;

namespace Packager.Storage.Sftp;

/// <summary>A packet from the server. Its lengths are checked against its own; what runs past the end is a fault of the server's.</summary>
/// <param name="code">Its type.</param>
/// <param name="body">What follows the type.</param>
internal sealed class SftpReply(SftpCode code, byte[] body)
{
    private int _position;

    /// <summary>Its type.</summary>
    public SftpCode Code => code;

    /// <summary>Whether something is left to read.</summary>
    public bool HasMore => _position < body.Length;

    /// <summary>Takes a uint32.</summary>
    public uint Number() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    /// <summary>Takes a uint64.</summary>
    /// <exception cref="IOException">It is no length or offset that a file can have.</exception>
    public long Offset() => BinaryPrimitives.ReadInt64BigEndian(Take(8)) is >= 0 and var value ? value : throw Malformed();

    /// <summary>Takes a string of bytes.</summary>
    public ReadOnlySpan<byte> Bytes() => Number() is <= int.MaxValue and var length ? Take((int)length) : throw Malformed();

    /// <summary>Takes a text; bytes that are no UTF-8 are replaced.</summary>
    public string Text() => Encoding.UTF8.GetString(Bytes());

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > body.Length - _position) throw Malformed();
        _position += length;
        return body.AsSpan(_position - length, length);
    }

    private static IOException Malformed() => new("the SFTP server sent a packet that is shorter than it says");
}
