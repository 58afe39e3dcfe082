namespace Packager.Packaging;

/// <summary>One package, resolved as far as it can be without writing it.</summary>
/// <param name="Draft">What does not depend on the format.</param>
/// <param name="Package">What the format made of it.</param>
/// <param name="Path">Where the artifact will lie.</param>
public sealed record PackagePlan(PackageDraft Draft, IPlannedPackage Package, string Path);
