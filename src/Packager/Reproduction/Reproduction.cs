using Packager.Debian;
using Packager.Model;
using Packager.Msi;
using Packager.Packaging;

namespace Packager.Reproduction;

/// <summary>What building an artifact again showed.</summary>
/// <param name="Old">The artifact that was given.</param>
/// <param name="New">The one that was made from the fresh clone.</param>
/// <param name="Differences">What differs, in words; empty when the bytes are equal.</param>
public sealed record Reproduction(Artifact Old, Artifact New, IReadOnlyList<string> Differences)
{
    /// <summary>Whether every byte is the same, those of cabinets beside it included.</summary>
    public bool IsEqual => Old.Sha256 == New.Sha256 && Differences.Count == 0;

    /// <summary>Builds an artifact again from a fresh clone, without anything that an earlier run left.</summary>
    /// <param name="artifact">The .deb or .msi.</param>
    /// <param name="commit">The commit it was made from.</param>
    /// <param name="request">Which manifest, which environment.</param>
    /// <param name="report">Receives warnings.</param>
    /// <exception cref="UserFaultException">It cannot be built.</exception>
    public static Reproduction Run(string artifact, string commit, PackagingRequest request, Action<IReadOnlyCollection<Diagnostic>> report)
    {
        var diagnostics = new DiagnosticBag();
        if (!File.Exists(artifact) || PackageOf(artifact) is not { } packages)
        {
            diagnostics.Add(ReproductionFaults.MissingArtifact, new SourceLocation(artifact, 0, 0),
                File.Exists(artifact) ? "its name is not that of an artifact, from which its package would be known" : "there is no such artifact",
                File.Exists(artifact) ? "give it the name back that it was made with: NAME_VERSION_ARCHITECTURE.deb" : "name a file that 'packager package' made");
            throw new UserFaultException([.. diagnostics]);
        }

        using var clone = FreshClone.Create(request.Manifest, commit, artifact, request.Talk, diagnostics);
        diagnostics.ThrowIfErrors();
        report(diagnostics);
        return Compare(artifact, clone!, packages, request, report);
    }

    private static Reproduction Compare(
        string artifact, FreshClone clone, string[] packages, PackagingRequest request, Action<IReadOnlyCollection<Diagnostic>> report)
    {
        var made = PackagingRun.Make(
            request with { Manifest = clone.Manifest, Output = Path.Combine(clone.Folder, "artifacts"), UseCache = false, Packages = [.. packages], Formats = [IsMsi(artifact) ? "msi" : "deb"] }, report);
        var again = made.FirstOrDefault(a => Path.GetFileName(a.Path) == Path.GetFileName(artifact))
            ?? throw new UserFaultException(ReproductionFaults.OtherArtifacts.At(new SourceLocation(artifact, 0, 0),
                "the commit makes " + string.Join(", ", made.Select(a => Path.GetFileName(a.Path))), "name the commit with --commit, or the version with --set-version"));
        var old = ArtifactStep.Describe(artifact, fresh: false);
        return new Reproduction(old, again, [.. old.Sha256 == again.Sha256 ? [] : InWords(artifact, again.Path), .. CabinetsBeside(artifact, made)]);
    }

    private static IEnumerable<string> CabinetsBeside(string artifact, IReadOnlyList<Artifact> made)
    {
        var beginning = Path.GetFileNameWithoutExtension(artifact) + "-";
        foreach (var cabinet in made.Where(a => Path.GetFileName(a.Path).StartsWith(beginning, StringComparison.Ordinal) && a.Path.EndsWith(".cab", StringComparison.Ordinal)))
        {
            var name = Path.GetFileName(cabinet.Path);
            var old = Path.Combine(Path.GetDirectoryName(artifact) ?? "", name);
            if (!File.Exists(old)) yield return $"the cabinet {name} is not beside it";
            else if (ArtifactStep.Describe(old, fresh: false).Sha256 is var hash && hash != cabinet.Sha256) yield return $"the cabinet {name} differs: {hash}, rebuilt: {cabinet.Sha256}";
        }
    }

    private static bool IsMsi(string artifact) => Path.GetExtension(artifact).Equals(".msi", StringComparison.OrdinalIgnoreCase);

    // The name of a .deb begins with that of its package; of an .msi's it cannot be told, so all packages are made.
    private static string[]? PackageOf(string artifact) =>
        IsMsi(artifact) ? [] : Path.GetFileNameWithoutExtension(artifact).Split('_') is [var package, _, _] ? [package] : null;

    private static IReadOnlyList<string> InWords(string old, string now) => IsMsi(old) ? MsiDiff.Compare(old, now, []) : DebDiff.Compare(old, now);
}
