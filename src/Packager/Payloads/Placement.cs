namespace Packager.Payloads;

/// <summary>Where our dialect puts what an entry found: a single file at dst, or into it when it is a folder; everything else keeps its place below the static beginning of src.</summary>
internal static class Placement
{
    /// <summary>What was found with its paths in the package.</summary>
    public static IEnumerable<(SourceFile Source, string Path)> Place(SourceMatches matches, Destination dst)
    {
        foreach (var file in matches.Files)
        {
            var isSingle = file.RelativePath.Length == 0 && file.Kind != Model.PayloadKind.Directory;
            var path = dst.Below(isSingle && dst.IsFolder ? Path.GetFileName(file.FullPath) : file.RelativePath);
            if (path != "/") yield return (file, path);
        }
    }
}
