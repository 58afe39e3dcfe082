namespace Packager.Binary;

/// <summary>Reads files one after the other and cuts their folders into pieces.</summary>
internal sealed class CabinetPieceReader(IReadOnlyList<CabinetFile> files, CabinetPieceLengths lengths, BufferPool buffers, bool translates)
{
    /// <summary>How long the buffers of the pool must be.</summary>
    public static int BufferLength(CabinetPieceLengths lengths) => lengths.History + lengths.Piece + CabinetPiece.Slack;

    /// <summary>The pieces of a folder; nothing when all its files are empty.</summary>
    /// <exception cref="InvalidDataException">A file is not as long as it was said to be.</exception>
    public IEnumerable<CabinetPiece> Read(int number, CabinetFolderFiles folder)
    {
        using var content = new ConcatenatedFiles(files.Skip(folder.First).Take(folder.Count));
        CabinetPiece? before = null;
        for (long offset = 0; offset < folder.Length;)
        {
            var buffer = buffers.Rent();
            var history = before is null ? 0 : Math.Min(lengths.History, before.End);
            before?.Buffer.AsSpan(before.End - history, history).CopyTo(buffer);
            var length = (int)Math.Min(lengths.Piece, folder.Length - offset);
            content.ReadExactly(buffer.AsSpan(history, length));
            if (translates) Translate(buffer.AsSpan(history, length), offset);
            // What stands behind the end must not depend on what the buffer was used for before.
            buffer.AsSpan(history + length, CabinetPiece.Slack).Clear();
            var piece = new CabinetPiece(number, buffer, history, length, offset, offset + length == folder.Length);
            offset += length;
            yield return before = piece;
        }

        content.ExpectEnd();
    }

    private static void Translate(Span<byte> piece, long offset)
    {
        for (; !piece.IsEmpty && offset < (long)LzxFormat.TranslatedFrames * LzxFormat.FrameLength; offset += LzxFormat.FrameLength)
        {
            var frame = piece[..Math.Min(piece.Length, LzxFormat.FrameLength)];
            LzxTranslation.Apply(frame, (int)offset, LzxFormat.TranslationSize);
            piece = piece[frame.Length..];
        }
    }
}
