using System.Globalization;
using Packager.Binary;

namespace Packager.Msi;

/// <summary>A cabinet of the package.</summary>
/// <param name="Name">The name of its stream.</param>
/// <param name="Files">What lies in it, in this order.</param>
internal sealed record AuthoredCabinet(string Name, IReadOnlyList<AuthoredFile> Files)
{
    // Well below the 4 GiB that the offsets in a cabinet can name, even where nothing can be compressed.
    private const long MostBytes = 3L << 30;

    /// <summary>Deals the files out to as few cabinets as can hold them.</summary>
    public static IReadOnlyList<AuthoredCabinet> Deal(IReadOnlyList<AuthoredFile> files)
    {
        var cabinets = new List<AuthoredCabinet>();
        var current = new List<AuthoredFile>();
        long bytes = 0;
        foreach (var file in files)
        {
            if (current.Count > 0 && (bytes + file.Facts.Length > MostBytes || current.Count == CabinetWriter.MostFiles)) Close();
            current.Add(file);
            bytes += file.Facts.Length;
        }

        if (current.Count > 0) Close();
        return cabinets;

        void Close()
        {
            cabinets.Add(new AuthoredCabinet(string.Create(CultureInfo.InvariantCulture, $"product{cabinets.Count + 1}.cab"), [.. current]));
            current.Clear();
            bytes = 0;
        }
    }
}
