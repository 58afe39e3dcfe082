namespace Packager.Sources.Vendoring;

/// <summary>The file of a vendored package on this machine.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Package">What it says of itself.</param>
internal sealed record VendoredFile(string Path, VendoredPackage Package);
