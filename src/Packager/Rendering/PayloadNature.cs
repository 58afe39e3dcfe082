using Packager.Manifest;
using Packager.Model;
using Packager.Services;

namespace Packager.Rendering;

/// <summary>What sort of application a payload holds, told from its file names alone.</summary>
/// <param name="HasAppHost">A .NET program that loads its assemblies from beside itself.</param>
/// <param name="IsSelfContained">The .NET runtime comes along, as files or in one.</param>
/// <param name="HasPublicLibraries">Shared libraries that the dynamic linker finds by itself.</param>
/// <param name="HasServices">Services that systemd alone starts.</param>
/// <param name="HasObsoleteConffiles">Configuration files of older versions that the scripts remove.</param>
internal sealed record PayloadNature(bool HasAppHost, bool IsSelfContained, bool HasPublicLibraries, bool HasServices, bool HasObsoleteConffiles)
{
    private const string RuntimeConfig = ".runtimeconfig.json";

    /// <summary>Looks at a payload.</summary>
    public static PayloadNature Of(Payload payload, PackageManifest manifest)
    {
        var files = payload.Files.ToDictionary(e => e.Path, StringComparer.Ordinal);
        var hosts = files.Keys.Any(p => p.EndsWith(RuntimeConfig, StringComparison.Ordinal) && files.ContainsKey(p[..^RuntimeConfig.Length]));
        var runtime = files.Keys.Any(p => PayloadPath.Name(p) is "libcoreclr.so");
        var single = manifest.Build?.Dotnet is { SingleFile.Value: true } dotnet && dotnet.SelfContained is { Value: true };
        return new(hosts || manifest.Build?.Dotnet is { SingleFile.Value: true }, runtime || single, files.Keys.Any(IsPublicLibrary),
            manifest.Services.Any(s => IsDaemon(s, manifest)), !manifest.Deb.ObsoleteConffiles.IsEmpty);
    }

    // Templates, and jobs that a timer or a path starts, are no daemons.
    private static bool IsDaemon(ServiceSection section, PackageManifest manifest)
    {
        var name = ServiceName.Of(section, manifest).Value;
        if (name.EndsWith('@') || section.Timer is not null) return false;
        return (section.Unit is not { } unit || unit.Value.EndsWith(".service", StringComparison.Ordinal))
            && !manifest.Services.Any(s => ServiceName.Of(s, manifest).Value == name && s.Unit is { } other
                && (other.Value.EndsWith(".timer", StringComparison.Ordinal) || other.Value.EndsWith(".path", StringComparison.Ordinal)));
    }

    // ld.so.conf of Debian: /lib, /usr/lib, /usr/local/lib and their multiarch folders.
    private static bool IsPublicLibrary(string path)
    {
        var folder = PayloadPath.Parent(path) ?? "";
        var inPublic = folder is "/usr/lib" or "/lib" || ((folder.StartsWith("/usr/lib/", StringComparison.Ordinal) || folder.StartsWith("/lib/", StringComparison.Ordinal))
            && PayloadPath.Name(folder).EndsWith("-linux-gnu", StringComparison.Ordinal) && folder.Split('/').Length <= 4);
        return inPublic && PayloadPath.Name(path).Contains(".so.", StringComparison.Ordinal);
    }
}
