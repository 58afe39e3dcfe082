using Packager.Model;

namespace Packager.Msi;

/// <summary>What the program made and removal takes along.</summary>
/// <param name="Place">The folder, or without a pattern perhaps a file.</param>
/// <param name="Pattern">Which files of it, with <c>*</c> and <c>?</c>; null for the file, or the folder with everything in it.</param>
/// <param name="IsPurge">Whether only <see cref="MsiPackage.PurgeProperty"/> removes it.</param>
/// <param name="Location">Where the manifest asks for it.</param>
public sealed record MsiRemoval(MsiPlace Place, string? Pattern, bool IsPurge, SourceLocation Location);
