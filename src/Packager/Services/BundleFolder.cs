using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Services;

/// <summary>
/// Gives services of a single-file .NET application a place to unpack native libraries to: the default lies below the home directory, which a
/// service's account has none of.
/// </summary>
internal static class BundleFolder
{
    private const string Variable = "DOTNET_BUNDLE_EXTRACT_BASE_DIR";

    /// <summary>The services, each with a cache folder and the variable that names it where that is needed.</summary>
    public static ImmutableArray<Service> AddTo(ImmutableArray<Service> services, PackageManifest manifest) =>
        manifest.Build?.Dotnet is { SingleFile.Value: true } ? [.. services.Select(Add)] : services;

    private static Service Add(Service service)
    {
        if (service.UnitFile is not null || service.Environment.Any(v => v.Key == Variable)) return service;
        var name = service.CacheDirectories.IsEmpty ? service.Name.Value : service.CacheDirectories[0];
        return service with
        {
            CacheDirectories = service.CacheDirectories.IsEmpty ? [name] : service.CacheDirectories,
            Environment = service.Environment.Add(new(Variable, service.Name.With($"/var/cache/{name}/bundle"))),
        };
    }
}
