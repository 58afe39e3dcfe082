using System.Collections.Immutable;
using Packager.Binary;
using Packager.Model;
using Packager.Msi;
using Packager.Packaging;

namespace Packager.Formats;

/// <summary>An .msi that only has to be written.</summary>
internal sealed class PlannedMsi(AuthoredMsi msi, PackageDraft draft) : IPlannedPackage
{
    /// <summary>The package as it will be written.</summary>
    public AuthoredMsi Msi => msi;

    public string FileName => NameOf(draft) + ".msi";

    public IReadOnlyDictionary<string, PlannedPlace>? Places => field ??= new MsiPlan(msi, draft, FileName).Places();

    public ImmutableArray<PlannedSection> Sections => new MsiPlan(msi, draft, FileName).Sections();

    public ImmutableArray<string> FilesBeside => [.. msi.CabinetsBeside];

    public string Version => msi.Package.Product.Version.ToString();

    public Payload Payload => draft.Payload;

    public ImmutableArray<KeyValuePair<string, Content>> Texts =>
        [KeyValuePair.Create("tables.txt", Content.FromText(RowListing.Write(msi), "tables"))];

    public ImmutableArray<ResolvedNeed> Needs => draft.Needs;

    public IEnumerable<Diagnostic> Lint() => [];

    public void Write(string path, WriteSettings settings) => MsiWriter.Write(msi, path, new MsiWriteOptions
    {
        Threads = settings.Threads, Cache = settings.CacheFolder is { } folder ? new BlockCache(folder) : null,
    });

    // A newer Packager may write other bytes from the same rows.
    public string Fingerprint() => $"{msi.Fingerprint} {typeof(MsiWriter).Module.ModuleVersionId} {typeof(CabinetWriter).Module.ModuleVersionId}";

    /// <summary>The name of a package's file without its ending.</summary>
    public static string NameOf(PackageDraft draft) => $"{draft.Manifest.Name}-{Plain(draft.Release.Version)}-{draft.Target.Architecture}";

    // A version may have signs that a file's name cannot have everywhere.
    private static string Plain(string version) => string.Concat(version.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+' ? c : '_'));
}
