namespace Packager.Msi;

/// <summary>A file with its place in the package.</summary>
/// <param name="File">What the package says of it.</param>
/// <param name="Facts">What its bytes say.</param>
/// <param name="Key">The key of its row, and its name in the cabinet.</param>
/// <param name="Sequence">Its number, from 1; files lie in the cabinet in this order.</param>
internal sealed record AuthoredFile(MsiFile File, FileFacts Facts, string Key, int Sequence)
{
    /// <summary>Reads all files, several at once, and puts them in order: like beside like, which compresses best.</summary>
    public static IReadOnlyList<AuthoredFile> Order(MsiPackage package, DirectoryTree directories, int threads)
    {
        var files = package.Files
            .Select(file => (File: file, Path: directories.CanonicalPath(file.Folder) + "\\" + file.Name.ToLowerInvariant()))
            .OrderBy(file => Path.GetExtension(file.Path), StringComparer.Ordinal).ThenBy(file => file.Path, StringComparer.Ordinal)
            .ToArray();
        var facts = new FileFacts[files.Length];
        Parallel.For(0, files.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => facts[i] = FileFacts.Read(files[i].File.Content));
        return [.. files.Select((file, i) => new AuthoredFile(file.File, facts[i], MsiIdentifier.For(file.File.Name, file.Path), i + 1))];
    }
}
