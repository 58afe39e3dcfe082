using System.Collections.Immutable;

namespace Packager.Msi;

/// <summary>A cabinet of a package, or the place of loose files.</summary>
/// <param name="DiskId">Its number.</param>
/// <param name="LastSequence">The sequence of its last file.</param>
/// <param name="Cabinet">As the table has it: <c>#stream</c>, the name of a file beside the package, or null for loose files.</param>
internal sealed record PackageMedia(int DiskId, int LastSequence, string? Cabinet)
{
    /// <summary>Whether it is a file beside the package.</summary>
    public bool IsBeside => Cabinet is { Length: > 0 } && Cabinet[0] != '#';

    private const string ModuleCabinet = "MergeModule.CABinet";

    /// <summary>All of a package's, by number; for a merge module the one that it has.</summary>
    public static ImmutableArray<PackageMedia> Of(MsiDatabase database)
    {
        if (database.Table("Media") is null && database.Stream(ModuleCabinet) is not null) return [new PackageMedia(1, int.MaxValue, "#" + ModuleCabinet)];
        return [.. database.Rows("Media")
            .Select(row => new PackageMedia(row.Number("DiskId") ?? 0, row.Number("LastSequence") ?? 0, row.Text("Cabinet")))
            .OrderBy(media => media.DiskId)];
    }
}
