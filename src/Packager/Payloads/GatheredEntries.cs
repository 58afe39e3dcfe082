using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Payloads;

/// <summary>Collects the entries of a package and settles what the dialects settle differently.</summary>
internal sealed class GatheredEntries(GatherContext context)
{
    private readonly Dictionary<string, PayloadEntry> _described = new(StringComparer.Ordinal);
    private readonly List<PayloadEntry> _found = [];
    private readonly Dictionary<string, int> _fromTrees = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PayloadEntry> _parents = new(StringComparer.Ordinal);

    /// <summary>Adds what an entry of <c>contents</c> brought.</summary>
    public void Add(IEnumerable<PayloadEntry> entries, ContentKind kind)
    {
        foreach (var entry in entries)
        {
            if (!NameChecks.Pass(entry, context.Diagnostics)) continue;
            if (context.IsNfpm) AddParents(entry);
            if (kind == ContentKind.Directory) Describe(entry);
            else if (kind == ContentKind.Tree && context.IsNfpm) AddLatest(entry);
            else _found.Add(entry);
        }
    }

    /// <summary>Adds what the build brought; a command that <c>contents</c> describes itself stays.</summary>
    public void AddOutput(IEnumerable<PayloadEntry> entries)
    {
        var commands = _found.Where(IsCommand).Select(e => e.Path).ToHashSet(StringComparer.Ordinal);
        Add(entries.Where(e => e.Kind != PayloadKind.Symlink || !commands.Contains(e.Path)), ContentKind.Tree);
    }

    /// <summary>Directories that the manifest describes come first: they say more than a tree that passes through, and the first one counts.</summary>
    public ImmutableArray<PayloadEntry> ToImmutable() => [.. _described.Values, .. _found, .. _parents.Values];

    private static bool IsCommand(PayloadEntry entry) => entry.Path.StartsWith("/usr/bin/", StringComparison.Ordinal);

    private void Describe(PayloadEntry directory)
    {
        if (_described.TryAdd(directory.Path, directory) || Same(_described[directory.Path], directory)) return;
        context.Diagnostics.Add(PayloadFaults.TwoEntries, directory.Location,
            $"the directory '{directory.Path}' is described differently at {_described[directory.Path].Location}", "leave out one of the two entries");
    }

    private static bool Same(PayloadEntry left, PayloadEntry right) => left == right with { Location = left.Location };

    /// <summary>Where two trees of nfpm's meet, the later one wins; ours is told of the two entries by the payload.</summary>
    private void AddLatest(PayloadEntry entry)
    {
        if (_fromTrees.TryAdd(entry.Path, _found.Count)) _found.Add(entry);
        else _found[_fromTrees[entry.Path]] = entry;
    }

    /// <summary>nfpm gives parents that the system does not own the owner of what lies in them.</summary>
    private void AddParents(PayloadEntry entry)
    {
        if (entry.Owner == "root" && entry.Group == "root") return;
        for (var parent = PayloadPath.Parent(entry.Path); parent is not null && !SystemDirectories.Contain(parent); parent = PayloadPath.Parent(parent))
        {
            _parents.TryAdd(parent, new PayloadEntry
            {
                Path = parent, Kind = PayloadKind.Directory, Mode = UnixMode.Executable, IsImplicit = true,
                Owner = entry.Owner, Group = entry.Group, Location = entry.Location,
            });
        }
    }
}
