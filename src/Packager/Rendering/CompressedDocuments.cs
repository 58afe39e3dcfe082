using Packager.Model;
using Packager.Needs.Elf;

namespace Packager.Rendering;

/// <summary>Compresses documentation as a Debian package ships it, and lets links follow their targets to the new names (Policy 10.5 and 12.1).</summary>
internal static class CompressedDocuments
{
    private const string Ending = ".gz";

    /// <summary>The same entries, those compressed that <see cref="CompressionRules"/> chooses.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static List<PayloadEntry> Of(IEnumerable<PayloadEntry> entries)
    {
        var all = entries.ToList();
        // Who brings a file both ways has chosen; neither takes the place of the other.
        var compressed = all.Select(e => e.Path).Where(p => p.EndsWith(Ending, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < all.Count; i++)
            if (CompressionRules.Apply(all[i]) && !compressed.Contains(all[i].Path + Ending)) all[i] = Compress(all[i]);
        FollowTargets(all);
        return all;
    }

    // Nobody executes what is compressed.
    private static PayloadEntry Compress(PayloadEntry entry) => entry with
    {
        Path = entry.Path + Ending, Content = Gzip.Compress(entry.Content!), Mode = entry.Mode.Without(new UnixMode(0b001_001_001)),
    };

    // A link to a link can follow only when that one has; so until no link moves.
    private static void FollowTargets(List<PayloadEntry> all)
    {
        var links = Enumerable.Range(0, all.Count).Where(i => all[i].Kind == PayloadKind.Symlink).ToList();
        if (links.Count == 0) return;
        var byPath = new Dictionary<string, PayloadEntry>(StringComparer.Ordinal);
        foreach (var entry in all) byPath.TryAdd(entry.Path, entry);
        var tree = new PayloadTree(byPath);
        while (links.RemoveAll(i => Follows(all, i, byPath, tree)) > 0)
        {
        }
    }

    private static bool Follows(List<PayloadEntry> all, int index, Dictionary<string, PayloadEntry> byPath, PayloadTree tree)
    {
        var link = all[index];
        var target = link.LinkTarget!.StartsWith('/') ? link.LinkTarget : PayloadPath.Parent(link.Path) + "/" + link.LinkTarget;
        if (byPath.ContainsKey(tree.Resolve(target)) || !byPath.ContainsKey(tree.Resolve(target + Ending))) return false;
        byPath.Remove(link.Path);
        all[index] = link with { LinkTarget = link.LinkTarget + Ending, Path = link.Path.EndsWith(Ending, StringComparison.Ordinal) ? link.Path : link.Path + Ending };
        byPath.TryAdd(all[index].Path, all[index]);
        return true;
    }
}
