using Packager.Model;

namespace Packager.Payloads;

/// <summary>Where nfpm puts what an entry of files found: flat below a dst that ends with a slash, otherwise relative to what all matches have in common.</summary>
internal static class NfpmPlacement
{
    /// <summary>Files and links with their paths in the package; folders are implied by what is in them.</summary>
    public static IEnumerable<(SourceFile Source, string Path)> Place(SourceMatches matches, Destination dst)
    {
        var files = matches.Files.Where(f => f.Kind != PayloadKind.Directory).ToList();
        var shared = matches.IsPattern ? SharedFolder(files) : 0;
        foreach (var file in files)
            yield return (file, dst.Below(dst.IsFolder ? Path.GetFileName(file.FullPath) : file.RelativePath[shared..]));
    }

    /// <summary>The length of the folder, with its slash, that the longest common beginning of all matches lies in.</summary>
    private static int SharedFolder(List<SourceFile> files)
    {
        var shared = files[0].RelativePath;
        foreach (var file in files) shared = shared[..shared.AsSpan().CommonPrefixLength(file.RelativePath)];
        return shared.LastIndexOf('/') + 1;
    }
}
