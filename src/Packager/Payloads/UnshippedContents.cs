using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Payloads;

/// <summary>Entries of <c>contents</c> that say something about the package without being shipped. nfpm's dialect has none.</summary>
public static class UnshippedContents
{
    /// <summary>Paths of <c>type: ghost</c>: the program makes them at run time, and purging the package removes them.</summary>
    /// <param name="manifest">What the package is.</param>
    /// <param name="target">What is built.</param>
    /// <returns>Absolute paths in the order of the manifest; those at fault are reported by <see cref="PayloadGatherer"/> and left out.</returns>
    public static ImmutableArray<Located<string>> Ghosts(PackageManifest manifest, Target target)
    {
        var context = new GatherContext(manifest, target, []);
        var paths = ImmutableArray.CreateBuilder<Located<string>>();
        foreach (var entry in Of(context, ContentKind.Ghost))
        {
            if (entry.Dst is { Value.Length: > 0 } dst && Destination.Read(dst, context) is { Path: not "/" } read) paths.Add(dst.With(read.Path));
        }

        return paths.ToImmutable();
    }

    /// <summary>Files of <c>type: license</c>: their texts belong into the copyright file.</summary>
    /// <param name="manifest">What the package is.</param>
    /// <param name="target">What is built.</param>
    /// <returns>The <c>src</c> values in the order of the manifest.</returns>
    public static ImmutableArray<Located<string>> LicenseTexts(PackageManifest manifest, Target target) =>
        [.. Of(new GatherContext(manifest, target, []), ContentKind.License).Where(e => e.Src is not null).Select(e => e.Src!.Value)];

    private static IEnumerable<ContentsEntry> Of(GatherContext context, ContentKind kind) => context.IsNfpm
        ? []
        : context.Manifest.Contents.Where(e => context.Concerns(e) && ContentType.Parse(e.Type?.Value).Kind == kind);
}
