using Packager.Model;

namespace Packager.Apt;

/// <summary>The files that were given to publish: a .changes file stands for the packages that it names.</summary>
internal static class UploadedFiles
{
    /// <summary>The .deb and .dsc files, each once.</summary>
    /// <param name="files">What was given.</param>
    /// <param name="given">What is known about given files.</param>
    /// <param name="bag">Receives PKG4002 and PKG4018.</param>
    public static IReadOnlyList<string> Expand(IEnumerable<string> files, GivenFiles given, DiagnosticBag bag)
    {
        var all = new List<string>();
        foreach (var file in files)
        {
            if (Has(file, ".deb") || IsSource(file)) all.Add(file);
            else if (Has(file, ".changes")) AddNamed(file, all, given, bag);
            else bag.Add(RepositoryFaults.NotPublishable, new SourceLocation(file, 0, 0), "a repository takes .deb, .dsc and .changes files", "name what 'packager package' or 'packager source' made; an .msi lies beside the packages");
        }

        return [.. all.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether it is a source package's.</summary>
    public static bool IsSource(string file) => Has(file, ".dsc");

    private static void AddNamed(string path, List<string> all, GivenFiles given, DiagnosticBag bag)
    {
        try
        {
            foreach (var file in UploadText.Files(UploadText.Parse(UploadText.Bytes(path), path), path))
            {
                UploadText.Verify(file, path, null, given);
                if (Has(file.File, ".deb") || IsSource(file.File)) all.Add(file.File);
            }
        }
        catch (UserFaultException fault)
        {
            bag.AddRange(fault.Diagnostics);
        }
    }

    private static bool Has(string file, string extension) => file.EndsWith(extension, StringComparison.Ordinal);
}
