using System.Globalization;
using System.Text;

namespace Packager.Binary;

/// <summary>
/// Where pieces are cut. Between the least and the most length of a piece, it ends at the border whose checksum is lowest. Borders are the
/// beginnings of files, and each further MiB of a large file; the checksum is that of the path and the number of the MiB. So a cut depends on what
/// stands near it alone, and when a file becomes longer the cuts after it fall into their old places.
/// </summary>
internal sealed class XzPiecePlan
{
    private const long InnerBorder = 1 << 20;
    private const uint PreferNot = 0x8000_0000;
    private const int LeastUnit = 1 << 16;

    /// <summary>One cut in so many ends a block as well.</summary>
    private const int PiecesInBlock = 6;
    private const int MostPiecesInBlock = 8;

    private readonly List<File> _files = [];
    private int _pieces;

    private XzPiecePlan(int unit)
    {
        Least = 8 * unit;
        Most = 12 * unit;
        Prime = 4 * unit;
    }

    /// <summary>No piece is shorter but for the last.</summary>
    public int Least { get; }

    /// <summary>No piece is longer.</summary>
    public int Most { get; }

    /// <summary>How much of the piece before it a piece may refer to; less than <see cref="Least"/>, so that a change reaches no further than the next piece.</summary>
    public int Prime { get; }

    /// <summary>
    /// The plan for a dictionary, in sixteenths of it. Shorter pieces would make a rebuild faster and the archive larger, a longer prime the archive
    /// smaller and all builds slower; docs/decisions/0003-liblzma.md has the figures.
    /// </summary>
    public static XzPiecePlan For(uint dictionary) => new((int)Math.Max(dictionary / 16, LeastUnit));

    /// <summary>Notes a file that begins.</summary>
    /// <param name="at">Its place in the piece.</param>
    /// <param name="path">Its name in the archive.</param>
    /// <param name="length">How many bytes follow for it.</param>
    public void Add(long at, string path, long length) => _files.Add(new File(at, length, Crc32.Compute(Encoding.UTF8.GetBytes(path))));

    /// <summary>Decides where a piece that has reached its most length ends, and whether its block ends with it.</summary>
    public (int At, bool EndsBlock) Cut()
    {
        var cut = new Border(Most, uint.MaxValue);
        foreach (var border in _files.SelectMany(BordersOf))
        {
            if (border.Rank < cut.Rank) cut = border;
        }

        _files.RemoveAll(file => file.At + file.Length <= cut.At);
        for (var i = 0; i < _files.Count; i++) _files[i] = _files[i] with { At = _files[i].At - cut.At };
        return ((int)cut.At, EndsBlock(cut.Rank));
    }

    private bool EndsBlock(uint rank)
    {
        var ends = ++_pieces == MostPiecesInBlock || (rank & ~PreferNot) % PiecesInBlock == 0;
        if (ends) _pieces = 0;
        return ends;
    }

    /// <summary>A file's borders at which a piece may end.</summary>
    private IEnumerable<Border> BordersOf(File file)
    {
        if (file.At >= Least && file.At <= Most) yield return new Border(file.At, file.Checksum & ~PreferNot);
        var first = Math.Max(1, (Least - file.At + InnerBorder - 1) / InnerBorder);
        for (var i = first; i * InnerBorder < file.Length && file.At + i * InnerBorder <= Most; i++)
        {
            yield return new Border(file.At + i * InnerBorder, RankOfInner(file.Checksum, i));
        }
    }

    private static uint RankOfInner(uint checksum, long number) =>
        Crc32.Compute(Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture)), checksum) | PreferNot;

    /// <param name="At">Where it begins, from the start of the piece; negative when it began in an earlier one.</param>
    /// <param name="Length">How long it is.</param>
    /// <param name="Checksum">Of its path.</param>
    private readonly record struct File(long At, long Length, uint Checksum);

    /// <param name="At">From the start of the piece.</param>
    /// <param name="Rank">Of several borders the one with the lowest is taken.</param>
    private readonly record struct Border(long At, uint Rank);
}
