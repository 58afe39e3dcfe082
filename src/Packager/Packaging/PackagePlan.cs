namespace Packager.Packaging;

/// <summary>One package, resolved as far as it can be without writing it.</summary>
/// <param name="Draft">What does not depend on the format.</param>
/// <param name="Package">What the format made of it.</param>
/// <param name="Path">Where the artifact will lie.</param>
public sealed record PackagePlan(PackageDraft Draft, IPlannedPackage Package, string Path)
{
    /// <summary>Where it and the files that belong to it will lie, the package itself first.</summary>
    public IEnumerable<string> Paths => Package.FilesBeside.Select(name => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path) ?? "", name).Replace('\\', '/')).Prepend(Path);
}
