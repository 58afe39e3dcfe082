using Packager.Model;

namespace Packager.Payloads;

/// <summary>Something found on the building host.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="RelativePath">The same below the folder that the search began in, with forward slashes; empty for that folder itself.</param>
/// <param name="Kind">What it is; links are not followed.</param>
/// <param name="Length">Bytes of a file.</param>
internal readonly record struct SourceFile(string FullPath, string RelativePath, PayloadKind Kind, long Length)
{
    /// <summary>What the path names, or null when it names nothing.</summary>
    public static SourceFile? At(string fullPath, string relativePath)
    {
        var file = new FileInfo(fullPath);
        if (file.LinkTarget is not null) return new(fullPath, relativePath, PayloadKind.Symlink, 0);
        if (file.Exists) return new(fullPath, relativePath, PayloadKind.File, file.Length);
        return Directory.Exists(fullPath) ? new(fullPath, relativePath, PayloadKind.Directory, 0) : null;
    }
}
