using Packager.Model;

namespace Packager.Needs.Elf;

/// <summary>Finds files of a payload by path, through its own symbolic links.</summary>
internal sealed class PayloadTree
{
    // The kernel's own limit (path_resolution(7)).
    private const int LinkLimit = 40;

    private readonly Dictionary<string, PayloadEntry> _entries;

    public PayloadTree(Payload payload)
        : this(payload.Entries.ToDictionary(e => e.Path, StringComparer.Ordinal))
    {
    }

    /// <summary>Finds files among these.</summary>
    /// <param name="entries">By path; what changes in it later is seen.</param>
    public PayloadTree(Dictionary<string, PayloadEntry> entries) => _entries = entries;

    /// <summary>The path that a path leads to once every link on the way is followed; the path itself where the payload has nothing.</summary>
    public string Resolve(string path)
    {
        var links = 0;
        var resolved = "";
        var rest = new Stack<string>(Parts(path).Reverse());
        while (rest.TryPop(out var part))
        {
            if (part is "." or "..")
            {
                resolved = part == "." ? resolved : PayloadPath.Parent(resolved) ?? "";
                continue;
            }

            var next = resolved + "/" + part;
            if (_entries.GetValueOrDefault(next) is not { Kind: PayloadKind.Symlink, LinkTarget: { } target })
            {
                resolved = next;
                continue;
            }

            if (++links > LinkLimit) return path;
            if (target.StartsWith('/')) resolved = "";
            foreach (var step in Parts(target).Reverse()) rest.Push(step);
        }

        return resolved.Length == 0 ? "/" : resolved;
    }

    private static string[] Parts(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
