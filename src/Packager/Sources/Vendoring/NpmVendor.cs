using System.Collections.Immutable;
using System.Security.Cryptography;
using Packager.Manifest;
using Packager.Model;
using Packager.Packaging;

namespace Packager.Sources.Vendoring;

/// <summary>Fetches with npm the tarballs that package-lock.json files name; a builder's npm takes them into its cache.</summary>
internal static class NpmVendor
{
    // So many names fit into the arguments of one process everywhere.
    private const int AtOnce = 100;

    /// <summary>All packages of all lock files, each once; nothing after a fault (PKG4116 to PKG4118).</summary>
    public static IEnumerable<VendoredFile> Collect(PlannedSource planned, PackagingRequest request, DiagnosticBag bag)
    {
        ImmutableArray<string> architectures = [.. planned.Plans.Select(p => p.Draft.Target.Architecture).Distinct(StringComparer.Ordinal)];
        var found = planned.Manifest.Source.Vendor.Npm.SelectMany((file, number) => Fetch(planned.Manifest, file, number, architectures, request, bag));
        return found.DistinctBy(f => f.Package.File, StringComparer.Ordinal).OrderBy(f => f.Package.File, StringComparer.Ordinal);
    }

    private static List<VendoredFile> Fetch(PackageManifest manifest, Located<string> file, int number, ImmutableArray<string> architectures, PackagingRequest request, DiagnosticBag bag)
    {
        var path = Path.GetFullPath(Path.Combine(manifest.Folder, file.Value));
        var packages = NpmLock.Read(path, architectures, file.Location, bag);
        var folder = VendorFolder.Empty(request, $"{VendoredFiles.Npm}-{number}");
        request.Talk($"vendor {file.Value}: npm pack");
        foreach (var some in packages.Chunk(AtOnce))
        {
            string[] arguments = ["pack", "--ignore-scripts", "--json", "--loglevel=error", "--pack-destination", folder, "--", .. some.Select(p => p.Specification)];
            if (!VendorFolder.Run("npm", arguments, Path.GetDirectoryName(path)!, file, request, bag)) return [];
        }

        var digests = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(f => (File: f, Digest: Digest(f))).DistinctBy(f => f.Digest).ToDictionary(f => f.Digest, f => f.File, StringComparer.Ordinal);
        return [.. packages.Select(package => Find(package, digests, file, bag)).OfType<VendoredFile>()];
    }

    private static VendoredFile? Find(NpmPackage package, Dictionary<string, string> digests, Located<string> file, DiagnosticBag bag)
    {
        if (digests.TryGetValue(package.Digest, out var path)) return VendorFolder.Describe(path, package.Describe, file, bag);
        bag.Add(SourceFaults.VendorChecksum, file.Location, $"the npm package {package.Name} {package.Version} does not have the checksum that '{file.Value}' names", "look where it comes from before the lock file is written again");
        return null;
    }

    private static string Digest(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToBase64String(SHA512.HashData(stream));
    }
}
