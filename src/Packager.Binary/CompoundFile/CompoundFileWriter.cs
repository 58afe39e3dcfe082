using System.Buffers;

namespace Packager.Binary;

/// <summary>Writes compound files (MS-CFB). Lengths are known beforehand, so the target is written once from front to back and contents are copied once.</summary>
public static class CompoundFileWriter
{
    /// <summary>What a version 3 file may hold at most, in bytes (MS-CFB §2.6.1).</summary>
    private const long MostOfVersion3 = 0x7FFF_FFFF;

    /// <summary>How long the file will be, in bytes.</summary>
    public static long LengthOf(CompoundStorage root, CompoundFileVersion? version = null) => CompoundFileLayout.For(root, version).Plan.Length;

    /// <summary>Writes the file. The same tree makes the same bytes, in whatever order its streams are listed.</summary>
    /// <param name="root">The tree; the root's name is not written.</param>
    /// <param name="target">Where the file goes; it need not seek, and stays open.</param>
    /// <param name="version">The layout; version 3 up to 2 GiB and version 4 beyond when nothing is said.</param>
    /// <exception cref="ArgumentException">A name is impossible or occurs twice, or the file is too long for version 3.</exception>
    /// <exception cref="InvalidDataException">A stream does not have the length that was announced.</exception>
    public static void Write(CompoundStorage root, Stream target, CompoundFileVersion? version = null)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(target);
        var layout = CompoundFileLayout.For(root, version);
        if (layout.Version == CompoundFileVersion.V3 && layout.Plan.Length > MostOfVersion3)
            throw new ArgumentException("a compound file of version 3 ends before 2 GiB", nameof(version));
        var sectors = new SectorWriter(target, layout.Plan, SectorSize.Of(layout.Version));
        WriteHeader(layout, target);
        sectors.WriteNumbers(layout.Plan.Fat, layout.FatEntries());
        sectors.WriteNumbers(layout.Plan.Difat, layout.DifatEntries());
        sectors.Write(layout.Plan.Directory, layout.WriteDirectory);
        sectors.WriteNumbers(layout.Plan.MiniFat, layout.MiniFatEntries());
        sectors.Write(layout.Plan.MiniStream, layout.WriteMiniStream);
        for (var index = 0; index < layout.LongStreams.Count; index++)
        {
            var stream = layout.LongStreams[index];
            sectors.Write(layout.Plan.Streams[index], part => Copy(stream, part));
        }
    }

    internal static void Copy(CompoundStream stream, Stream target)
    {
        using var source = stream.Open();
        StreamCopy.Exactly(source, target, stream.Length, stream.Name);
    }

    internal static bool FitsVersion3(SectorPlan plan) => plan.Length <= MostOfVersion3;

    private static void WriteHeader(CompoundFileLayout layout, Stream target)
    {
        var size = SectorSize.Of(layout.Version);
        var buffer = ArrayPool<byte>.Shared.Rent(size);
        buffer.AsSpan(0, size).Clear();
        layout.Header().WriteTo(buffer.AsSpan(0, CompoundFileHeader.Length));
        target.Write(buffer, 0, size);
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
