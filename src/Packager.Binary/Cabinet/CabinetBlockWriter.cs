using System.Buffers.Binary;

namespace Packager.Binary;

/// <summary>Puts CFDATA blocks one after the other into memory (MS-CAB §2.4).</summary>
internal sealed class CabinetBlockWriter(int blocks, int largest)
{
    private readonly byte[] _bytes = GC.AllocateUninitializedArray<byte>(blocks * (CabinetFormat.DataLength + largest));
    private int _length;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>Where the next block's compressed bytes are to be put.</summary>
    public Span<byte> Next => _bytes.AsSpan(_length + CabinetFormat.DataLength, largest);

    /// <summary>Ends the block whose bytes have been put at <see cref="Next"/>.</summary>
    public void End(int compressed, int uncompressed)
    {
        var header = _bytes.AsSpan(_length, CabinetFormat.DataLength);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], (ushort)compressed);
        BinaryPrimitives.WriteUInt16LittleEndian(header[6..], (ushort)uncompressed);
        BinaryPrimitives.WriteUInt32LittleEndian(header, CabinetChecksum.Of(header[4..], Next[..compressed]));
        _length += CabinetFormat.DataLength + compressed;
    }
}
