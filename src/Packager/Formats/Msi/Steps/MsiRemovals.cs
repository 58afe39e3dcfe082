using System.Buffers;
using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Maps <c>msi.remove</c> and <c>msi.purge</c>.</summary>
internal sealed class MsiRemovals(MsiPartContext context)
{
    private static readonly SearchValues<char> s_notOfFolders = SearchValues.Create("*?:\"<>|");

    /// <summary>All of them.</summary>
    public ImmutableArray<MsiRemoval> Read() =>
        [.. context.Msi.Remove.Select(path => Read(path, isPurge: false)).Concat(context.Msi.Purge.Select(path => Read(path, isPurge: true))).OfType<MsiRemoval>()];

    private MsiRemoval? Read(Located<string> given, bool isPurge)
    {
        if (Roots.Resolve(given.Value.TrimEnd('/'), context.Manifest.Name?.Value ?? "").Path is not { } written) return Refuse(given, "lies at none of the package's places");
        var path = PayloadPath.Normalize(written);
        var name = PayloadPath.Name(path);
        var isPattern = name.AsSpan().ContainsAny('*', '?');
        var folder = isPattern ? PayloadPath.Parent(path) : path;
        if (folder is null || folder.AsSpan().ContainsAny(s_notOfFolders)) return Refuse(given, "is no folder with or without a pattern behind it");
        if (context.Places.Of(folder) is not { } place) return Refuse(given, "lies at none of the package's places");
        return new MsiRemoval(place, isPattern ? name : null, isPurge, given.Location);
    }

    private MsiRemoval? Refuse(Located<string> given, string what)
    {
        context.Diagnostics.Add(StepFaults.BadRemoval, given.Location, $"'{given.Value}' {what}", $"begin it with one of {string.Join(", ", Roots.Names)}, for example app/cache or \"app/cache/*.tmp\"");
        return null;
    }
}
