using System.Collections.Immutable;

namespace Packager.Model;

/// <summary>Everything that one package installs: sorted by the bytes of the path, one entry a path, every parent directory present.</summary>
public sealed record Payload
{
    /// <summary>Nothing at all.</summary>
    public static Payload Empty { get; } = new([]);

    private Payload(ImmutableArray<PayloadEntry> entries) => Entries = entries;

    /// <summary>The entries in order. The root directory itself is not listed.</summary>
    public ImmutableArray<PayloadEntry> Entries { get; }

    /// <summary>The regular files alone.</summary>
    public IEnumerable<PayloadEntry> Files => Entries.Where(e => e.Kind == PayloadKind.File);

    /// <summary>Orders the entries, adds missing parents and reports two entries for one path.</summary>
    /// <param name="entries">In any order.</param>
    /// <param name="diagnostics">Receives <c>PKG1201</c> for each path that is claimed twice.</param>
    public static Payload Create(IEnumerable<PayloadEntry> entries, DiagnosticBag diagnostics)
    {
        var byPath = new Dictionary<string, PayloadEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!byPath.TryAdd(entry.Path, entry)) Collide(byPath, entry, diagnostics);
        }

        foreach (var path in byPath.Keys.ToArray()) AddParents(byPath, path, diagnostics);
        return new Payload([.. byPath.Values.OrderBy(e => e.Path, PayloadPath.Order)]);
    }

    private static void Collide(Dictionary<string, PayloadEntry> byPath, PayloadEntry second, DiagnosticBag diagnostics)
    {
        var first = byPath[second.Path];
        // Two trees may both bring a directory; the one that the manifest describes itself wins.
        if (first.Kind == PayloadKind.Directory && second.Kind == PayloadKind.Directory)
        {
            if (first.IsImplicit) byPath[second.Path] = second;
            return;
        }

        var (what, hint) = first.Location == second.Location
            ? ($"'{second.Path}' is brought twice by one entry, from '{Origin(first)}' and '{Origin(second)}'", "let dst keep the folders apart, or exclude one of the files")
            : ($"'{second.Path}' is brought by two entries; the other one is at {first.Location}", "give one of them another dst, or exclude the path from the wider one");
        diagnostics.Add(PayloadFaults.TwoEntries, second.Location, what, hint);
    }

    private static string? Origin(PayloadEntry entry) => entry.Content?.Origin ?? entry.LinkTarget ?? entry.Path;

    private static void AddParents(Dictionary<string, PayloadEntry> byPath, string path, DiagnosticBag diagnostics)
    {
        for (var parent = PayloadPath.Parent(path); parent is not null; parent = PayloadPath.Parent(parent))
        {
            if (!byPath.TryGetValue(parent, out var existing))
            {
                byPath.Add(parent, new PayloadEntry
                {
                    Path = parent, Kind = PayloadKind.Directory, Mode = UnixMode.Executable, IsImplicit = true,
                    Location = byPath[path].Location,
                });
            }
            else if (existing.Kind != PayloadKind.Directory)
            {
                diagnostics.Add(PayloadFaults.ParentIsNoDirectory, byPath[path].Location,
                    $"'{path}' lies below '{parent}', which is no directory (from {existing.Location})",
                    "install it below the real directory instead");
                return;
            }
        }
    }
}
