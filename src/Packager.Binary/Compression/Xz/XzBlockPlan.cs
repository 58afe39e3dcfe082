using System.Text;

namespace Packager.Binary;

/// <summary>
/// Where blocks are cut. A cut depends on what stands near it alone: at a file whose name's checksum says so once the block has its least length,
/// so that after a change the cuts fall into their old places again.
/// </summary>
/// <param name="Least">No block that ends at a file's border is shorter, but for the last.</param>
/// <param name="Most">No block is longer.</param>
internal sealed record XzBlockPlan(long Least, long Most)
{
    private const int OneFileIn = 8;

    /// <summary>The plan for a dictionary: blocks of about its length, for a match cannot reach further back.</summary>
    public static XzBlockPlan For(uint dictionary) => new(Math.Max(dictionary / 2, 1 << 19), Math.Max((long)dictionary, 1 << 20));

    /// <summary>Whether a block of so many bytes ends before this file.</summary>
    public bool CutsBefore(string path, long length, long blockLength)
    {
        if (blockLength < Least) return false;
        return blockLength + length > Most || Crc32.Compute(Encoding.UTF8.GetBytes(path)) % OneFileIn == 0;
    }
}
