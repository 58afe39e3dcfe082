namespace Packager.Packaging;

/// <summary>A finished file.</summary>
/// <param name="Path">Where it is, in the words of the request's output folder.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="Fresh">False when the file was there already and nothing had changed.</param>
public sealed record Artifact(string Path, long Size, string Sha256, bool Fresh);
