using Packager.Model;

namespace Packager.Packaging;

/// <summary>Writes the texts of a package to a folder, for people to read.</summary>
internal static class RenderStep
{
    /// <summary>Writes them below <c>rendered/NAME_ARCH</c>; what an earlier run left there goes first.</summary>
    /// <returns>The paths that were written.</returns>
    public static IEnumerable<string> Run(PackagePlan plan, PackagingRequest request)
    {
        var folder = Path.Combine(request.Output, "rendered", Path.GetFileNameWithoutExtension(plan.Package.FileName));
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        foreach (var (name, content) in plan.Package.Texts)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Write(content, path);
            yield return path;
        }
    }

    private static void Write(Content content, string path)
    {
        using var source = content.Open();
        using var target = File.Create(path);
        source.CopyTo(target);
    }
}
