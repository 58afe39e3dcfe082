using Packager.Model;
using Packager.Packaging;

namespace Packager.Sources.Vendoring;

/// <summary>Gathers the NuGet packages that the .NET projects of a source are restored with, as a feed that is a folder.</summary>
internal static class NugetVendor
{
    /// <summary>All packages of all builds, each once; nothing when nothing is built for .NET or after a fault.</summary>
    public static IEnumerable<VendoredFile> Collect(PlannedSource planned, PackagingRequest request, DiagnosticBag bag) =>
        planned.Plans.Where(p => p.Draft is { Output: not null, Manifest.Build.Dotnet: not null })
            .DistinctBy(FilePlacement.OutputName, StringComparer.Ordinal)
            .SelectMany(plan => RestoredPackages.Of(plan, request, bag))
            .DistinctBy(p => p.FileName, StringComparer.Ordinal).OrderBy(p => p.FileName, StringComparer.Ordinal)
            .Select(p => new VendoredFile(p.Path, p.Describe()));
}
