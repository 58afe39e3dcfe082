using Packager.Model;
using Packager.Packaging;

namespace Packager.Sources.Vendoring;

internal static class NugetVendor
{
    public static VendoredFiles Collect(PlannedSource planned, PackagingRequest request, DiagnosticBag bag) => VendoredFiles.None;
}
