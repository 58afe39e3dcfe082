using System.Text;

namespace Packager.Binary;

/// <summary>
/// Where folders are cut. A folder is compressed by itself, so that all cores have work and a rebuild compresses only the folders that changed.
/// Between the least and the most length it ends before the file whose name has the lowest checksum: a cut depends on what stands near it alone, and
/// when a file becomes longer the cuts after it fall into their old places.
/// </summary>
internal static class CabinetFolderPlan
{
    /// <summary>Cuts the files, in their order, into folders.</summary>
    /// <param name="files">At least one.</param>
    /// <param name="least">No folder is shorter but the last, or one before a file that would make it too long for its count of blocks.</param>
    /// <param name="most">No folder is longer unless a single file is.</param>
    public static IReadOnlyList<CabinetFolderFiles> Cut(IReadOnlyList<CabinetFile> files, long least, long most)
    {
        var folders = new List<CabinetFolderFiles>();
        for (var first = 0; first < files.Count;)
        {
            var folder = Next(files, first, least, most);
            folders.Add(folder);
            first += folder.Count;
        }

        return folders;
    }

    private static CabinetFolderFiles Next(IReadOnlyList<CabinetFile> files, int first, long least, long most)
    {
        long length = 0;
        CabinetFolderFiles? best = null;
        var lowest = uint.MaxValue;
        for (var i = first; i < files.Count; i++)
        {
            var here = new CabinetFolderFiles(first, i - first, length);
            if (length >= least && i > first)
            {
                // Beyond the most length any border will do, the first one best.
                var rank = length > most ? uint.MaxValue : Crc32.Compute(Encoding.UTF8.GetBytes(files[i].Name));
                if (best is null || rank < lowest) (best, lowest) = (here, rank);
            }

            if (best is not null && length + files[i].Length > most) return best;
            if (length + files[i].Length > CabinetFile.LongestLength) return here;
            length += files[i].Length;
        }

        return new CabinetFolderFiles(first, files.Count - first, length);
    }
}

/// <summary>Some files, one after the other, that are compressed as one.</summary>
/// <param name="First">The first file's number.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Length">Their bytes, uncompressed.</param>
internal sealed record CabinetFolderFiles(int First, int Count, long Length);
