using Packager.Manifest;
using Packager.Model;
using Packager.Packaging;

namespace Packager.Sources.Vendoring;

/// <summary>Fetches with pip the wheels and source archives that requirements files name with their hashes; on a builder they are pip's only source.</summary>
internal static class PythonVendor
{
    /// <summary>All packages of all files, each once; nothing after a fault (PKG4116, PKG4117, PKG4119).</summary>
    public static IEnumerable<VendoredFile> Collect(PlannedSource planned, PackagingRequest request, DiagnosticBag bag) => planned.Manifest.Source.Vendor.Python
        .SelectMany((file, number) => Fetch(planned.Manifest, file, number, request, bag))
        .DistinctBy(f => f.Package.File, StringComparer.Ordinal).OrderBy(f => f.Package.File, StringComparer.Ordinal);

    private static IEnumerable<VendoredFile> Fetch(PackageManifest manifest, Located<string> file, int number, PackagingRequest request, DiagnosticBag bag)
    {
        var path = Path.GetFullPath(Path.Combine(manifest.Folder, file.Value));
        if (!File.Exists(path))
        {
            bag.Add(SourceFaults.VendorLock, file.Location, $"'{file.Value}' cannot be used: there is no such file", "write it with hashes, for example with pip-compile --generate-hashes");
            return [];
        }

        var folder = VendorFolder.Empty(request, $"{VendoredFiles.Python}-{number}");
        request.Talk($"vendor {file.Value}: pip download");
        // Each hash is checked by pip; one that is missing is its error.
        string[] arguments = ["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-input", "--no-deps", "--require-hashes", "--dest", folder, "--requirement", path];
        if (!VendorFolder.Run("python3", arguments, Path.GetDirectoryName(path)!, file, request, bag)) return [];
        return [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(f => VendorFolder.Describe(f, PythonPackage.Describe, file, bag)).OfType<VendoredFile>()];
    }
}
