using Packager.Compile;
using Packager.Manifest;
using Packager.Model;
using Packager.Symbols;

namespace Packager.Packaging;

/// <summary>A package that is compiled and gathered; what it needs is not known yet.</summary>
/// <param name="Manifest">What the manifest says.</param>
/// <param name="Release">Name, version, date, changelog.</param>
/// <param name="Output">What compiling left behind; null when nothing is compiled.</param>
/// <param name="Payload">What is installed.</param>
/// <param name="Symbols">The debug symbols that were parted from it; null when they stay where they are.</param>
internal sealed record GatheredPackage(PackageManifest Manifest, Release Release, BuildOutput? Output, Payload Payload, DebugSymbols? Symbols);
