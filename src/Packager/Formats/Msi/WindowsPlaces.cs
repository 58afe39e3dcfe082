using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Finds the Windows folder of a path in the payload by the table of roots.</summary>
internal sealed class WindowsPlaces
{
    private readonly ImmutableArray<(string Linux, MsiPlace Windows)> _roots;
    private readonly ImmutableArray<(string Linux, MsiPlace Windows)> _own;

    private WindowsPlaces(string name, MsiScope scope, ImmutableArray<(string Linux, MsiPlace Windows)> own)
    {
        _roots = [.. Roots.All.Select(root => (Named(root.Linux, name), MsiPlace.Parse(Named(Windows(root, scope), name))))];
        _own = own;
    }

    /// <summary>The table with what <c>msi.folders</c> adds to it or puts elsewhere; reports PKG3070 and PKG3076.</summary>
    public static WindowsPlaces Of(PackageManifest manifest, MsiScope scope, DiagnosticBag diagnostics) =>
        new(manifest.Name?.Value ?? "", scope, FolderTable.Read(manifest, scope, diagnostics));

    /// <summary>The place of a folder; null when the table has no counterpart.</summary>
    /// <param name="path">Its path in the payload; null for the root directory.</param>
    public MsiPlace? Of(string? path)
    {
        for (var folder = path; folder is not null; folder = PayloadPath.Parent(folder))
        {
            // What the manifest says itself comes first.
            foreach (var (linux, windows) in _own.Concat(_roots))
            {
                if (linux == folder) return windows.Below(path![folder.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return null;
    }

    /// <summary>A word of a command line or a variable's value as a formatted text: a path that the table knows becomes that of Windows, anything else stays.</summary>
    public string Translate(string value) => Place(value)?.ToString() ?? WindowsText.Literal(value);

    /// <summary>The place that a value names as a path of the package; null when it is none.</summary>
    public MsiPlace? Place(string value) => value.StartsWith('/') ? Of(value.TrimEnd('/')) : null;

    /// <summary>The Linux folder of a root.</summary>
    public string Root(string word) => _roots[Roots.All.IndexOf(Roots.All.First(root => root.Name == word))].Linux;

    /// <summary>The Linux folders of the table, for hints.</summary>
    public IEnumerable<string> Linux => _own.Concat(_roots).Select(root => root.Linux);

    private static string Windows(Root root, MsiScope scope) => scope == MsiScope.PerMachine ? root.WindowsPerMachine : root.WindowsPerUser;

    private static string Named(string folder, string name) => folder.Replace("NAME", name, StringComparison.Ordinal);
}
