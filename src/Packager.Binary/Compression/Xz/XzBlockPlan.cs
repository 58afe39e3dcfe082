using System.Globalization;
using System.Text;

namespace Packager.Binary;

/// <summary>
/// Where blocks are cut. Between the least and the most length of a block, it ends at the border whose checksum is lowest. Borders are the
/// beginnings of files, and each further MiB of a large file; the checksum is that of the path and the number of the MiB. So a cut depends on what
/// stands near it alone, and when a file becomes longer the cuts after it fall into their old places.
/// </summary>
internal sealed class XzBlockPlan
{
    private const long InnerBorder = 1 << 20;
    private const uint PreferNot = 0x8000_0000;
    private readonly List<File> _files = [];

    private XzBlockPlan(int least, int most)
    {
        Least = least;
        Most = most;
    }

    /// <summary>No block is shorter but for the last.</summary>
    public int Least { get; }

    /// <summary>No block is longer.</summary>
    public int Most { get; }

    /// <summary>
    /// The plan for a dictionary: blocks are about as long, for a match reaches no further back. Shorter ones would make a rebuild faster and the
    /// archive larger; bench/RESULTS.md has the figures.
    /// </summary>
    public static XzBlockPlan For(uint dictionary)
    {
        var unit = (int)Math.Max(dictionary, 1 << 20) / 16;
        return new XzBlockPlan(13 * unit, 19 * unit);
    }

    /// <summary>Notes a file that begins.</summary>
    /// <param name="at">Its place in the block.</param>
    /// <param name="path">Its name in the archive.</param>
    /// <param name="length">How many bytes follow for it.</param>
    public void Add(long at, string path, long length) => _files.Add(new File(at, length, Crc32.Compute(Encoding.UTF8.GetBytes(path))));

    /// <summary>Decides where a block that has reached its most length ends; the next one begins there.</summary>
    public int Cut()
    {
        var cut = (At: (long)Most, Rank: uint.MaxValue);
        foreach (var border in _files.SelectMany(BordersOf))
        {
            if (border.Rank < cut.Rank) cut = border;
        }

        _files.RemoveAll(file => file.At + file.Length <= cut.At);
        for (var i = 0; i < _files.Count; i++) _files[i] = _files[i] with { At = _files[i].At - cut.At };
        return (int)cut.At;
    }

    /// <summary>A file's borders at which a block may end, with their ranks; of several the lowest is taken.</summary>
    private IEnumerable<(long At, uint Rank)> BordersOf(File file)
    {
        if (file.At >= Least && file.At <= Most) yield return (file.At, file.Checksum & ~PreferNot);
        var first = Math.Max(1, (Least - file.At + InnerBorder - 1) / InnerBorder);
        for (var i = first; i * InnerBorder < file.Length && file.At + i * InnerBorder <= Most; i++)
        {
            yield return (file.At + i * InnerBorder, RankOfInner(file.Checksum, i));
        }
    }

    private static uint RankOfInner(uint checksum, long number) =>
        Crc32.Compute(Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture)), checksum) | PreferNot;

    /// <param name="At">Where it begins, from the start of the block; negative when it began in an earlier one.</param>
    /// <param name="Length">How long it is.</param>
    /// <param name="Checksum">Of its path.</param>
    private readonly record struct File(long At, long Length, uint Checksum);
}
