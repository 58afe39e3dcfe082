using Packager.Manifest;
using Packager.Model;

namespace Packager.Packaging;

/// <summary>The step from a draft to everything its file will say, checked as a reviewer of the format would.</summary>
internal sealed class PlanStep(PackagingRequest request)
{
    private readonly Dictionary<string, SourceLocation> _files = new(StringComparer.Ordinal);

    /// <summary>Plans one package; null after a fault.</summary>
    public PackagePlan? Run(DraftStep step, PackageSelection selection, DiagnosticBag bag)
    {
        if (PackageFormats.Find(selection.Target.Format) is not { } format)
        {
            bag.Add(PackagingFaults.UnknownFormat, selection.Location, $"this version makes no '{selection.Target}'", "it makes deb and msi");
            return null;
        }

        if (step.Draft(selection, bag) is not { } draft || format.Plan(draft, bag) is not { } package) return null;
        bag.AddRange(package.Lint());
        if (!_files.TryAdd(package.FileName, selection.Location))
        {
            bag.Add(PackagingFaults.SameFile, selection.Location, $"'{package.FileName}' is also what the package at {_files[package.FileName]} is written to",
                "give one of them another name, version or architecture");
        }

        return new PackagePlan(draft, package, Path.Combine(request.Output, package.FileName).Replace('\\', '/'));
    }
}
