using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Packager.Storage.Sftp;

/// <summary>A packet to the server, being put together: its length, its type, its number, then fields in network order.</summary>
internal sealed class SftpRequest
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>Begins a packet.</summary>
    /// <param name="code">Its type.</param>
    /// <param name="number">What its answer will carry; the version for the first packet.</param>
    public SftpRequest(SftpCode code, uint number)
    {
        // The length comes first and is known last.
        _bytes.Write<byte>([0, 0, 0, 0, (byte)code]);
        Number(number);
    }

    /// <summary>Adds a uint32.</summary>
    public SftpRequest Number(uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        _bytes.Write(bytes);
        return this;
    }

    /// <summary>Adds a uint64.</summary>
    public SftpRequest Offset(long value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        _bytes.Write(bytes);
        return this;
    }

    /// <summary>Adds a string of bytes.</summary>
    public SftpRequest Bytes(ReadOnlySpan<byte> value)
    {
        Number((uint)value.Length);
        _bytes.Write(value);
        return this;
    }

    /// <summary>Adds a text, in UTF-8.</summary>
    public SftpRequest Text(string value) => Bytes(Encoding.UTF8.GetBytes(value));

    /// <summary>The finished packet.</summary>
    public ReadOnlySpan<byte> Finish()
    {
        var bytes = _bytes.WrittenSpan.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length - 4);
        return bytes;
    }
}
