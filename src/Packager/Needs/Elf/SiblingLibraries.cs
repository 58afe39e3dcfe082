using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Needs.Elf;

/// <summary>Tells which libraries the objects of a payload find in other packages of the manifest, once those are installed beside it.</summary>
internal sealed class SiblingLibraries
{
    private readonly ImmutableArray<(SiblingPackage Package, PayloadLibraries Both)> _siblings;
    private readonly Dictionary<SiblingPackage, SortedDictionary<string, SortedSet<string>>> _used = [];

    /// <param name="payload">What the package itself installs.</param>
    /// <param name="objects">Its objects.</param>
    /// <param name="dotnetFolders">As <see cref="PayloadLibraries"/> takes them.</param>
    /// <param name="siblings">The other packages, in the order of the manifest.</param>
    public SiblingLibraries(Payload payload, ImmutableArray<PayloadObject> objects, IReadOnlyCollection<string> dotnetFolders, IEnumerable<SiblingPackage> siblings) =>
        _siblings = [.. siblings.Select(s => (s, Join(payload, objects, dotnetFolders, s.Payload)))];

    /// <summary>What was taken from the other packages, a need each.</summary>
    public IEnumerable<SiblingNeed> Needs => _used.Select(u => new SiblingNeed(
        u.Key.Name, u.Key.Version, [.. u.Value.Keys], [.. u.Value.Values.SelectMany(p => p).Distinct().Order(PayloadPath.Order)]));

    /// <summary>Whether one of them gives a library to an object; the first that does is remembered.</summary>
    public bool Gives(PayloadObject to, string soname)
    {
        var giver = _siblings.FirstOrDefault(s => s.Both.Gives(to, soname)).Package;
        if (giver is null) return false;
        if (!_used.TryGetValue(giver, out var libraries)) _used.Add(giver, libraries = new(StringComparer.Ordinal));
        if (!libraries.TryGetValue(soname, out var origins)) libraries.Add(soname, origins = new(PayloadPath.Order));
        origins.Add(to.Path);
        return true;
    }

    // Faults of the other payload are told when its own turn comes; where both install a path, the package's own counts.
    private static PayloadLibraries Join(Payload payload, ImmutableArray<PayloadObject> objects, IEnumerable<string> dotnetFolders, Payload other)
    {
        var both = Payload.Create([.. payload.Entries, .. other.Entries], []);
        var own = objects.Select(o => o.Path).ToHashSet(StringComparer.Ordinal);
        return new PayloadLibraries(both, [.. objects, .. PayloadReader.Read(other, []).Objects.Where(o => !own.Contains(o.Path))], dotnetFolders);
    }
}
