using Packager.Manifest;
using Packager.Model;

namespace Packager.Services;

/// <summary>What the units of a service are called, without suffix.</summary>
internal static class ServiceName
{
    /// <summary>The name that the manifest gives, else that of the file that is brought, else the package's.</summary>
    public static Located<string> Of(ServiceSection section, PackageManifest manifest) =>
        section.Name ?? (section.Unit is { } unit
            ? unit.With(Path.GetFileNameWithoutExtension(unit.Value.Replace('\\', '/')))
            : new(manifest.Name?.Value ?? "", section.Location));
}
