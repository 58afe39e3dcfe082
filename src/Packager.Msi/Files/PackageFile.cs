using System.Collections.Immutable;

namespace Packager.Msi;

/// <summary>A file that a package installs.</summary>
/// <param name="Key">Its key in the <c>File</c> table, which is its name in a cabinet.</param>
/// <param name="Component">The component that it belongs to.</param>
/// <param name="Path">Where it is installed.</param>
/// <param name="Source">Where it lies below the package's folder if it is in no cabinet.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Version">Its version, or the key of another file whose version counts; null for a file without one.</param>
/// <param name="Language">Its languages, decimal with commas; null for none.</param>
/// <param name="Sequence">Its place in the order of cabinets.</param>
/// <param name="IsCompressed">Whether it is in a cabinet.</param>
public sealed record PackageFile(
    string Key, string Component, PackagePath Path, ImmutableArray<string> Source, long Size, string? Version, string? Language, int Sequence, bool IsCompressed);
