using Packager.Manifest;
using Packager.Model;

namespace Packager.Packaging;

/// <summary>Which of the manifest's packages were asked for.</summary>
internal static class RequestedSelections
{
    /// <summary>All of them, or those that the request names; a name that fits none is a fault.</summary>
    public static IReadOnlyList<PackageSelection> Of(ManifestFile file, PackagingRequest request, DiagnosticBag bag)
    {
        // What nothing could be read of was told already.
        if (file.Selections.Length == 0 && bag.HasErrors) return [];
        var location = new SourceLocation(file.Path, 0, 0);
        foreach (var name in request.Packages.Where(name => !file.Selections.Any(s => s.Name.Value == name)))
        {
            bag.Add(PackagingFaults.UnknownPackage, location, $"the manifest has no package '{name}'", "it has " + Listed(file.Selections.Select(s => s.Name.Value)));
        }

        foreach (var format in request.Formats.Where(format => !file.Selections.Any(s => Fits(s.Target, format))))
        {
            bag.Add(PackagingFaults.UnknownTarget, location, $"the manifest makes nothing for '{format}'", "it makes " + Listed(file.Selections.Select(s => s.Target.ToString())));
        }

        return [.. file.Selections.Where(s => (request.Packages.IsEmpty || request.Packages.Contains(s.Name.Value))
            && (request.Formats.IsEmpty || request.Formats.Any(format => Fits(s.Target, format))))];
    }

    private static bool Fits(Target target, string format) => target.Format == format || target.ToString() == format;

    private static string Listed(IEnumerable<string> words) => string.Join(", ", words.Distinct().Order(StringComparer.Ordinal));
}
