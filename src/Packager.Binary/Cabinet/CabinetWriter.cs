using System.Text;

namespace Packager.Binary;

/// <summary>
/// Writes a cabinet (MS-CAB). The bytes depend on the files and the settings, never on the number of threads or on the cache. No more than a few
/// pieces of some MiB for each thread are held in memory.
/// </summary>
public static class CabinetWriter
{
    /// <summary>The most files of one cabinet (a 16-bit count).</summary>
    public const int MostFiles = ushort.MaxValue;

    /// <summary>Writes files into a cabinet, in the order given.</summary>
    /// <param name="output">Seekable, because the offsets are known last; the cabinet begins where it stands; stays open.</param>
    /// <param name="files">At least one; no two of the same name.</param>
    /// <param name="settings">The compressor and its effort.</param>
    /// <param name="threads">How many threads may compress at once; at least 1.</param>
    /// <param name="cache">Where compressed pieces are kept between builds; null for no cache.</param>
    /// <exception cref="ArgumentException">A name or a length cannot be in a cabinet, or there are too many files.</exception>
    /// <exception cref="InvalidDataException">A file is not as long as it says, or the cabinet would pass 4 GiB.</exception>
    public static void Write(Stream output, IReadOnlyList<CabinetFile> files, CabinetSettings settings, int threads, BlockCache? cache = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        if (settings.WindowBits is < 15 or > 21) throw new ArgumentException("windows of LZX are 15 to 21", nameof(settings));
        if (!output.CanSeek) throw new ArgumentException("a cabinet's offsets are written last, which needs a stream that can seek", nameof(output));
        Verify(files);
        var lengths = CabinetEncoder.LengthsFor(settings);
        var folders = CabinetFolderPlan.Cut(files, lengths.Least, lengths.Most);
        var tables = new CabinetTables(files, folders, settings);
        var start = output.Position;
        output.Write(tables.Bytes);
        WriteFolders(output, start, files, folders, tables, settings, threads, cache);
        tables.SetCabinetSize(Offset(output, start));
        var end = output.Position;
        output.Position = start;
        output.Write(tables.Bytes);
        output.Position = end;
    }

    private static void WriteFolders(
        Stream output, long start, IReadOnlyList<CabinetFile> files, IReadOnlyList<CabinetFolderFiles> folders, CabinetTables tables,
        CabinetSettings settings, int threads, BlockCache? cache)
    {
        var lengths = CabinetEncoder.LengthsFor(settings);
        var buffers = new BufferPool(CabinetPieceReader.BufferLength(lengths));
        var reader = new CabinetPieceReader(files, lengths, buffers, translates: settings.Compression == CabinetCompression.Lzx);
        var encoders = new CabinetEncoders(settings, cache);
        // Short pieces take little memory, so that there may be many of them.
        using var pieces = new ParallelBlocks<CabinetPiece, CabinetEncodedPiece>(threads, encoders.Encode, Take, ahead: lengths.Piece < lengths.Most ? 2 + threads : 1);
        for (var i = 0; i < folders.Count; i++)
        {
            // A folder of empty files alone has no blocks; it is said to begin where those would be.
            if (folders[i].Length == 0)
            {
                pieces.Complete();
                tables.SetFolderOffset(i, Offset(output, start));
            }

            foreach (var piece in reader.Read(i, folders[i])) pieces.Submit(piece);
        }

        pieces.Complete();

        void Take(CabinetEncodedPiece encoded)
        {
            if (encoded.Piece.Offset == 0) tables.SetFolderOffset(encoded.Piece.Folder, Offset(output, start));
            output.Write(encoded.Blocks.Span);
            buffers.Return(encoded.Piece.Buffer);
            encoders.Return(encoded);
        }
    }

    private static uint Offset(Stream output, long start)
    {
        var offset = output.Position - start;
        return offset <= uint.MaxValue ? (uint)offset : throw new InvalidDataException("the cabinet would be longer than 4 GiB, the most that its offsets can say");
    }

    private static void Verify(IReadOnlyList<CabinetFile> files)
    {
        if (files.Count is 0 or > MostFiles) throw new ArgumentException($"a cabinet holds 1 to {MostFiles} files, not {files.Count}", nameof(files));
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (file.Name.Length == 0 || file.Name.Contains('\0', StringComparison.Ordinal) || Encoding.UTF8.GetByteCount(file.Name) > CabinetFormat.LongestName)
                throw new ArgumentException($"'{file.Name}' cannot name a file in a cabinet", nameof(files));
            if (!names.Add(file.Name)) throw new ArgumentException($"two files of the cabinet are named '{file.Name}'", nameof(files));
            if (file.Length is < 0 or > CabinetFile.LongestLength)
                throw new ArgumentException($"'{file.Name}' is longer than {CabinetFile.LongestLength} bytes, the most that a cabinet's folder holds", nameof(files));
        }
    }
}
