using System.Security.Cryptography;
using Packager.Model;

namespace Packager.Msi;

/// <summary>What is compared of an installed file.</summary>
/// <param name="File">What the tables say of it.</param>
/// <param name="Sha256">The hash of its content; null when that could not be read.</param>
internal sealed record InstalledFile(PackageFile File, string? Sha256)
{
    /// <summary>All files by where they are installed; contents are hashed as they stream by. A second file at the same place has a number.</summary>
    public static SortedDictionary<string, InstalledFile> Of(MsiDatabase database, string path, DiagnosticBag diagnostics)
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        new PackageContents(database, path, diagnostics).Read((file, content) => hashes[file.Key] = Convert.ToHexStringLower(SHA256.HashData(content)));
        var files = new SortedDictionary<string, InstalledFile>(StringComparer.Ordinal);
        var names = new DistinctNames(StringComparer.Ordinal);
        foreach (var file in PackageFiles.Of(database)) files.Add(names.Take(file.Path.Display), new InstalledFile(file, hashes.GetValueOrDefault(file.Key)));
        return files;
    }
}
