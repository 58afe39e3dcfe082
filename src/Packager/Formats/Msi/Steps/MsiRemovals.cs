using System.Buffers;
using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;
using Packager.Payloads;

namespace Packager.Formats;

/// <summary>Maps <c>msi.remove</c>, <c>msi.purge</c> and what <c>contents</c> names as <c>type: ghost</c>.</summary>
internal sealed class MsiRemovals(MsiPartContext context)
{
    private static readonly SearchValues<char> s_notOfFolders = SearchValues.Create("*?:\"<>|");

    /// <summary>All of them.</summary>
    public ImmutableArray<MsiRemoval> Read()
    {
        var target = new Target("msi", context.Package.Platform.ToString().ToLowerInvariant());
        return
        [
            .. context.Msi.Remove.Select(path => Read(path, isPurge: false))
                .Concat(context.Msi.Purge.Concat(UnshippedContents.Ghosts(context.Manifest, target)).Select(path => Read(path, isPurge: true))).OfType<MsiRemoval>(),
        ];
    }

    private MsiRemoval? Read(Located<string> given, bool isPurge)
    {
        if (Roots.Resolve(given.Value.TrimEnd('/'), context.Manifest.Name?.Value ?? "").Path is not { } written) return Refuse(given, "lies at none of the package's places");
        var path = PayloadPath.Normalize(written);
        var name = PayloadPath.Name(path);
        var isPattern = name.AsSpan().ContainsAny('*', '?');
        var folder = isPattern ? PayloadPath.Parent(path) : path;
        if (folder is null || folder.AsSpan().ContainsAny(s_notOfFolders)) return Refuse(given, "is no path with or without a pattern at its end");
        if (context.Places.Of(folder) is not { } place) return Refuse(given, "lies at none of the package's places");
        return new MsiRemoval(place, isPattern ? name : null, isPurge, given.Location);
    }

    private MsiRemoval? Refuse(Located<string> given, string what)
    {
        context.Diagnostics.Add(StepFaults.BadRemoval, given.Location, $"'{given.Value}' {what}", $"begin it with one of {string.Join(", ", Roots.Names)}, for example app/cache or \"app/cache/*.tmp\"; an entry of contents may be Linux' alone by 'packager: deb'");
        return null;
    }
}
