using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Reads what <c>msi.folders</c> adds to the table of places: where paths of the package lie on Windows.</summary>
internal static class FolderTable
{
    /// <summary>The pairs in the order of the manifest.</summary>
    public static ImmutableArray<(string Linux, MsiPlace Windows)> Read(PackageManifest manifest, MsiScope scope, DiagnosticBag diagnostics)
    {
        var pairs = ImmutableArray.CreateBuilder<(string Linux, MsiPlace Windows)>();
        foreach (var entry in manifest.Msi.Folders)
        {
            if (entry.Windows is not { } windows || entry.Path is not { } given || Path(given, manifest) is not { } path) continue;
            if (WindowsFolder.Read(windows, diagnostics) is not { } place || !IsOpen(place, scope, windows, diagnostics)) continue;
            pairs.Add((path, place));
        }

        return pairs.ToImmutable();
    }

    /// <summary>The path in the package that an entry is about; null when it is none.</summary>
    public static string? Path(Located<string> path, PackageManifest manifest) =>
        Roots.Resolve(path.Value, manifest.Name?.Value ?? "").Path is { } resolved ? PayloadPath.Normalize(resolved) : null;

    private static bool IsOpen(MsiPlace place, MsiScope scope, Located<string> text, DiagnosticBag diagnostics)
    {
        if (scope == MsiScope.PerMachine || place.Folder == MsiPackage.InstallFolder || StandardFolders.OfUsers.Contains(place.Folder)) return true;
        diagnostics.Add(MsiPartFaults.NeedsMachine, text.Location, $"one user may not write to [{place.Folder}]", "take a folder of the user's, such as [LocalAppDataFolder], or take 'scope' out of msi");
        return false;
    }
}
