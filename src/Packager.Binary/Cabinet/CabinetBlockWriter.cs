using System.Buffers.Binary;

namespace Packager.Binary;

/// <summary>Puts CFDATA blocks one after the other into memory (MS-CAB §2.4).</summary>
/// <param name="bytes">Receives them.</param>
/// <param name="largest">How long a block may become when it is compressed.</param>
internal sealed class CabinetBlockWriter(byte[] bytes, int largest)
{
    private int _length;

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, _length);

    /// <summary>How many bytes must be there for a piece.</summary>
    public static int LengthFor(int piece, int largest) => CabinetFormat.BlocksOf(piece) * (CabinetFormat.DataLength + largest);

    /// <summary>Where the next block's compressed bytes are to be put.</summary>
    public Span<byte> Next => bytes.AsSpan(_length + CabinetFormat.DataLength, largest);

    /// <summary>Ends the block whose bytes have been put at <see cref="Next"/>.</summary>
    public void End(int compressed, int uncompressed)
    {
        var header = bytes.AsSpan(_length, CabinetFormat.DataLength);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], (ushort)compressed);
        BinaryPrimitives.WriteUInt16LittleEndian(header[6..], (ushort)uncompressed);
        BinaryPrimitives.WriteUInt32LittleEndian(header, CabinetChecksum.Of(header[4..], Next[..compressed]));
        _length += CabinetFormat.DataLength + compressed;
    }
}
