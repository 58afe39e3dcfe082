using Packager.Compile;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Packaging;

/// <summary>The way a release flows, from the manifest to the artifacts; each verb of the command goes part of it.</summary>
public static class PackagingRun
{
    /// <summary>Compiles what the manifest names, once for each set of settings.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="report">Receives warnings as they are found.</param>
    /// <exception cref="UserFaultException">The input is at fault.</exception>
    public static IReadOnlyList<BuildOutput> Compile(PackagingRequest request, Action<IReadOnlyCollection<Diagnostic>> report)
    {
        var drafts = Drafts(request, report, (step, selection, bag) => step.Compile(selection, bag));
        return [.. drafts.OfType<BuildOutput>().DistinctBy(o => o.Folder)];
    }

    /// <summary>Resolves everything and writes no artifact.</summary>
    /// <inheritdoc cref="Compile"/>
    public static IReadOnlyList<PackagePlan> Plan(PackagingRequest request, Action<IReadOnlyCollection<Diagnostic>> report) =>
        Plan(request, report, keepsLock: false);

    /// <summary>Writes each text of each package into a folder below <c>rendered</c>.</summary>
    /// <inheritdoc cref="Compile"/>
    public static IReadOnlyList<string> Render(PackagingRequest request, Action<IReadOnlyCollection<Diagnostic>> report) =>
        [.. Plan(request, report).SelectMany(plan => RenderStep.Run(plan, request))];

    /// <summary>Makes every artifact that was asked for; none is written when any of them is at fault.</summary>
    /// <inheritdoc cref="Compile"/>
    public static IReadOnlyList<Artifact> Make(PackagingRequest request, Action<IReadOnlyCollection<Diagnostic>> report) =>
        [.. Plan(request with { SignsPayload = true }, report, keepsLock: true).SelectMany(plan => ArtifactStep.Run(plan, request))];

    // Looking at a plan changes no file; what was found out is kept once something is made from it.
    private static List<PackagePlan> Plan(PackagingRequest request, Action<IReadOnlyCollection<Diagnostic>> report, bool keepsLock) =>
        [.. Drafts(request, report, new PlanStep(request).Run, keepsLock).Select(plan => plan ?? throw new InvalidOperationException("a package was given up without a diagnostic"))];

    private static List<T?> Drafts<T>(
        PackagingRequest request, Action<IReadOnlyCollection<Diagnostic>> report, Func<DraftStep, PackageSelection, DiagnosticBag, T?> take,
        bool keepsLock = false)
    {
        var bag = new DiagnosticBag();
        var taken = new List<T?>();
        if (ManifestReader.ReadFile(request.Manifest, request.Environment, bag) is { } file)
        {
            var step = new DraftStep(request, file, bag);
            foreach (var selection in RequestedSelections.Of(file, request, bag)) taken.Add(take(step, selection, bag));
            if (keepsLock && !bag.HasErrors) step.SaveLock();
        }

        bag.ThrowIfErrors();
        report(bag);
        return taken;
    }
}
