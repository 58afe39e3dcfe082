using System.Globalization;
using Packager.Binary;

namespace Packager.Msi;

/// <summary>A cabinet of the package.</summary>
/// <param name="Name">The name of its stream, or of its file.</param>
/// <param name="IsEmbedded">Whether it is a stream of the database; otherwise it lies beside it.</param>
/// <param name="Files">What lies in it, in this order.</param>
internal sealed record AuthoredCabinet(string Name, bool IsEmbedded, IReadOnlyList<AuthoredFile> Files)
{
    // Well below the 4 GiB that the offsets in a cabinet can name, even where nothing can be compressed.
    private const long MostBytes = 3L << 30;

    // A file beside the package must stay below 2 GiB, where nothing can be compressed either.
    private const long MostBytesBeside = 2000L << 20;

    /// <summary>Deals the files out to as few cabinets as can hold them.</summary>
    public static IReadOnlyList<AuthoredCabinet> Deal(MsiCabinets settings, IReadOnlyList<AuthoredFile> files)
    {
        var most = Math.Min(settings.MostBytes ?? long.MaxValue, settings.BesideAs is null ? MostBytes : MostBytesBeside);
        var cabinets = new List<AuthoredCabinet>();
        var current = new List<AuthoredFile>();
        long bytes = 0;
        foreach (var file in files)
        {
            if (current.Count > 0 && (bytes + file.Facts.Length > most || current.Count == CabinetWriter.MostFiles)) Close();
            current.Add(file);
            bytes += file.Facts.Length;
        }

        if (current.Count > 0) Close();
        return cabinets;

        void Close()
        {
            cabinets.Add(new AuthoredCabinet(Named(settings, cabinets.Count + 1), settings.BesideAs is null, [.. current]));
            current.Clear();
            bytes = 0;
        }
    }

    private static string Named(MsiCabinets settings, int number) => settings.BesideAs is { } beginning
        ? string.Create(CultureInfo.InvariantCulture, $"{beginning}-{number}.cab")
        : string.Create(CultureInfo.InvariantCulture, $"product{number}.cab");
}
