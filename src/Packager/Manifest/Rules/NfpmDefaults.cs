using Packager.Model;

namespace Packager.Manifest;

/// <summary>What nfpm assumes where a file says nothing.</summary>
internal static class NfpmDefaults
{
    /// <summary>The manifest with nfpm's defaults for a .deb.</summary>
    public static PackageManifest Apply(PackageManifest manifest) => manifest with
    {
        Version = manifest.Version ?? Default("v0.0.0-rc0"),
        Priority = manifest.Priority ?? Default("optional"),
        Maintainer = manifest.Maintainer ?? Default("Unset Maintainer <unset@localhost>"),
        Description = manifest.Description ?? Default("no description given"),
        Deb = manifest.Deb with { Compression = manifest.Deb.Compression ?? Default("gzip") },
    };

    private static Located<string> Default(string value) => new(value, SourceLocation.None);
}
