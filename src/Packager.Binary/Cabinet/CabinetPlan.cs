namespace Packager.Binary;

/// <summary>Which files go into which of several cabinets. What a cabinet takes when compressed is not known before, so its files are counted as they are.</summary>
public static class CabinetPlan
{
    /// <summary>What a file takes beside its bytes: its entry, with the longest name.</summary>
    private const int EntryLength = CabinetFormat.FileLength + CabinetFormat.LongestName + 1;

    /// <summary>What the compressors add to a block that they cannot compress.</summary>
    private const int MostGrowthOfBlock = 32;

    /// <summary>Divides files, in their order, so that no cabinet passes a length; a file that does so alone has a cabinet of its own.</summary>
    /// <param name="files">The files.</param>
    /// <param name="most">The most bytes of a cabinet.</param>
    /// <param name="mostFiles">The most files of a cabinet.</param>
    /// <returns>The files of each cabinet, none of which is empty.</returns>
    public static IReadOnlyList<IReadOnlyList<CabinetFile>> Divide(IReadOnlyList<CabinetFile> files, long most, int mostFiles = CabinetWriter.MostFiles)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostFiles, 1);
        var cabinets = new List<IReadOnlyList<CabinetFile>>();
        var current = new List<CabinetFile>();
        long length = CabinetFormat.HeaderLength;
        foreach (var file in files)
        {
            var more = MostLengthOf(file);
            if (current.Count > 0 && (length + more > most || current.Count == mostFiles))
            {
                cabinets.Add(current);
                (current, length) = ([], CabinetFormat.HeaderLength);
            }

            current.Add(file);
            length += more;
        }

        if (current.Count > 0) cabinets.Add(current);
        return cabinets;
    }

    /// <summary>The most that a file can add to a cabinet: its bytes stored, in blocks and perhaps in a folder of its own.</summary>
    private static long MostLengthOf(CabinetFile file) =>
        EntryLength + CabinetFormat.FolderLength + file.Length + (CabinetFormat.BlocksOf(file.Length) + 1L) * (CabinetFormat.DataLength + MostGrowthOfBlock);
}
