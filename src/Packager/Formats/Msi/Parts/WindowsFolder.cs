using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Folders as a manifest writes those of Windows: <c>[CommonAppDataFolder]Example\data</c>.</summary>
internal static class WindowsFolder
{
    /// <summary>Reads one; null after PKG3070.</summary>
    public static MsiPlace? Read(Located<string> text, DiagnosticBag diagnostics)
    {
        var end = text.Value.IndexOf(']', StringComparison.Ordinal);
        if (!text.Value.StartsWith('[') || end < 2 || text.Value[1..end] is var id && id != MsiPackage.InstallFolder && !StandardFolders.Properties.Contains(id))
        {
            diagnostics.Add(MsiPartFaults.BadFolder, text.Location, $"'{text.Value}' begins with no folder that Windows Installer knows",
                $"begin with [{MsiPackage.InstallFolder}] or one of {string.Join(", ", StandardFolders.Properties.Order(StringComparer.Ordinal))}, in brackets");
            return null;
        }

        var place = new MsiPlace(text.Value[1..end], [.. text.Value[(end + 1)..].Split(['\\', '/'], StringSplitOptions.RemoveEmptyEntries)]);
        if (place.Names.Select(WindowsNames.Objection).FirstOrDefault(objection => objection is not null) is not { } fault) return place;
        diagnostics.Add(MsiPartFaults.BadFolder, text.Location, $"a name in '{text.Value}' {fault}", "rename the folder");
        return null;
    }
}
