namespace Packager.Binary;

/// <summary>Blocks without compression.</summary>
internal sealed class StoringEncoder : CabinetEncoder
{
    public override string Name => "stored";

    public override int LargestBlock => CabinetFormat.BlockLength;

    public override void Encode(CabinetPiece piece, CabinetBlockWriter blocks)
    {
        for (var raw = piece.Raw; !raw.IsEmpty;)
        {
            var block = raw[..Math.Min(raw.Length, CabinetFormat.BlockLength)];
            block.CopyTo(blocks.Next);
            blocks.End(block.Length, block.Length);
            raw = raw[block.Length..];
        }
    }
}
