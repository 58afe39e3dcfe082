using Packager.Model;
using Packager.Msi;

namespace Packager.Extraction;

/// <summary>Extracts the files of an .msi, each below the folder that it would be installed in.</summary>
public static class MsiExtraction
{
    /// <summary>Extracts all files.</summary>
    /// <param name="package">The path of the package; external cabinets are looked for beside it.</param>
    /// <param name="folder">Where to; made when it is not there.</param>
    /// <param name="replaces">Whether files that are there are replaced.</param>
    /// <param name="diagnostics">Receives what could not be extracted.</param>
    /// <returns>The paths that were written below the folder, in their order there.</returns>
    /// <exception cref="UserFaultException">The package cannot be read, or a file's name would lead out of its folder; nothing has been written then.</exception>
    public static IReadOnlyList<string> Extract(string package, string folder, bool replaces, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        using var database = MsiDatabaseReader.Open(package, diagnostics);
        var unsafeNames = new DiagnosticBag();
        foreach (var file in PackageFiles.Of(database).Where(file => !file.Path.IsSafe))
            unsafeNames.Add(PackageContentFaults.NameLeadsOut, new SourceLocation(package, 0, 0), $"the file '{TerminalText.OneLine(file.Key)}' would be extracted to '{TerminalText.OneLine(file.Path.Display)}'");
        unsafeNames.ThrowIfErrors();

        var target = new ExtractionFolder(folder, replaces, diagnostics);
        var places = Places(PackageFiles.Of(database));
        var written = new List<string>();
        new PackageContents(database, package, diagnostics).Read((file, content) =>
        {
            if (target.AddFile(places[file.Key], content) is not null) written.Add(places[file.Key]);
        });
        return [.. written.Order(StringComparer.Ordinal)];
    }

    /// <summary>Where each file goes, by its key. Packages may install one of several files at a place; all are extracted, the later ones with a number.</summary>
    internal static Dictionary<string, string> Places(IEnumerable<PackageFile> files)
    {
        var names = new DistinctNames(StringComparer.OrdinalIgnoreCase);
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files) places[file.Key] = names.Take(file.Path.Relative);
        return places;
    }
}
