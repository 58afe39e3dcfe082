using Packager.Binary;
using Packager.Debian;
using Packager.Model;

namespace Packager.Extraction;

/// <summary>Extracts the files of a .deb with their permissions and times, but not their owners.</summary>
public static class DebExtraction
{
    private const int PermissionBits = 0x1FF;

    /// <summary>Extracts all entries of data.tar.</summary>
    /// <param name="package">The path of the package.</param>
    /// <param name="folder">Where to; made when it is not there.</param>
    /// <param name="replaces">Whether files that are there are replaced.</param>
    /// <param name="diagnostics">Receives what could not be extracted.</param>
    /// <returns>The paths that were written below the folder, in their order there.</returns>
    /// <exception cref="UserFaultException">The package is damaged, hostile or none (PKG21xx).</exception>
    public static IReadOnlyList<string> Extract(string package, string folder, bool replaces, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        using var reader = DebReader.Open(package);
        var target = new ExtractionFolder(folder, replaces, diagnostics);
        var links = new List<DebEntry>();
        var written = new List<string>();
        foreach (var entry in reader.ReadData())
        {
            var path = entry.Path.TrimStart('/');
            if (entry.Header.Type == TarEntryType.Directory) target.AddFolder(path);
            else if (entry.Header.Type == TarEntryType.Symlink) links.Add(entry);
            else if (entry.Header.Type is TarEntryType.File or TarEntryType.HardLink) AddFile(target, path, entry, written);
            else diagnostics.Add(ExtractionFaults.Unsupported, new SourceLocation(package, 0, 0), $"'{TerminalText.OneLine(entry.Path)}' is a device or a pipe and is not extracted");
        }

        // A link that came first could lead a later file out of the folder.
        written.AddRange(links.Where(link => target.AddLink(link.Path.TrimStart('/'), link.Header.LinkName)).Select(link => link.Path.TrimStart('/')));
        return [.. written.Order(StringComparer.Ordinal)];
    }

    private static void AddFile(ExtractionFolder target, string path, DebEntry entry, List<string> written)
    {
        using var content = entry.Header.Type == TarEntryType.HardLink ? Original(target, entry) : entry.Content;
        if (content is null || target.AddFile(path, content) is not { } file) return;
        written.Add(path);
        File.SetLastWriteTimeUtc(file, DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(entry.Header.ModificationTime, 0, uint.MaxValue)).UtcDateTime);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, (UnixFileMode)(entry.Header.Mode & PermissionBits));
    }

    /// <summary>What a hard link shares its content with, which the reader has seen to be an earlier file; null when that one was refused.</summary>
    private static FileStream? Original(ExtractionFolder target, DebEntry entry) =>
        target.Written(Stored(entry.Header.LinkName)) is { } original ? new FileStream(original, FileMode.Open, FileAccess.Read, FileShare.Read) : null;

    private static string Stored(string name) => name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;
}
