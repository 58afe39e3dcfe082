namespace Packager.Binary;

/// <summary>MSZIP: each block is "CK" and one complete deflate stream, which may refer to the 32 KiB before it (MS-MCI §2.1).</summary>
internal sealed class MsZipEncoder(CabinetLevel level) : CabinetEncoder
{
    /// <summary>"CK", and what deflate adds to 32 KiB that it cannot compress.</summary>
    private const int MostGrowth = 12;

    private readonly DeflateEncoder _deflate = new(DeflateEffort.For(level));

    public override string Name => $"mszip 2 {level}";

    public override int LargestBlock => CabinetFormat.BlockLength + MostGrowth;

    public override void Encode(CabinetPiece piece, CabinetBlockWriter blocks)
    {
        _deflate.Begin(piece.Buffer, piece.History);
        for (var at = piece.History; at < piece.End; at += CabinetFormat.BlockLength)
        {
            var length = Math.Min(CabinetFormat.BlockLength, piece.End - at);
            "CK"u8.CopyTo(blocks.Next);
            blocks.End(2 + _deflate.Encode(at, length, blocks.Next[2..]), length);
        }
    }
}
