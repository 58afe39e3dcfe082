namespace Packager.Binary;

/// <summary>LZX: one stream for each folder, cut into frames of 32 KiB.</summary>
internal sealed class LzxEncoder(int windowBits, CabinetLevel level) : CabinetEncoder
{
    private readonly LzxPieceEncoder _lzx = new(windowBits, LzxEffort.For(level));

    public override string Name => $"lzx:{windowBits} 1 {level}";

    public override int LargestBlock => CabinetFormat.LargestCompressedBlock;

    public override void Encode(CabinetPiece piece, CabinetBlockWriter blocks)
    {
        var left = piece.Length;
        _lzx.Encode(piece, frame =>
        {
            var length = Math.Min(left, CabinetFormat.BlockLength);
            frame.CopyTo(blocks.Next);
            blocks.End(frame.Length, length);
            left -= length;
        });
    }
}
