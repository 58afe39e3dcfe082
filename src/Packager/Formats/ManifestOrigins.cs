using System.Collections.Immutable;
using Packager.Debian;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Formats;

/// <summary>Which key of the manifest a control field or member comes from, so that lint's findings name its line.</summary>
internal static class ManifestOrigins
{
    /// <summary>The origins of one package.</summary>
    public static LintOrigins Of(PackageManifest manifest) => new()
    {
        Package = manifest.Name?.Location ?? manifest.Location,
        Fields = Known(
        [
            .. manifest.Deb.Fields.Select(f => (f.Key, (SourceLocation?)f.Value.Location)),
            ("Description", manifest.Description?.Location), ("Maintainer", manifest.Maintainer?.Location), ("Section", manifest.Section?.Location),
            ("Priority", manifest.Priority?.Location), ("Version", manifest.Version?.Location), ("Architecture", manifest.Arch?.Location),
            ("Homepage", manifest.Homepage?.Location),
        ]),
        Members = Known(
        [
            ("preinst", manifest.Scripts.Preinstall?.Location), ("postinst", manifest.Scripts.Postinstall?.Location), ("prerm", manifest.Scripts.Preremove?.Location),
            ("postrm", manifest.Scripts.Postremove?.Location), ("config", manifest.Deb.Scripts.Config?.Location), ("templates", manifest.Deb.Scripts.Templates?.Location),
        ]),
    };

    private static ImmutableDictionary<string, SourceLocation> Known(IEnumerable<(string Name, SourceLocation? Location)> origins)
    {
        var known = ImmutableDictionary.CreateBuilder<string, SourceLocation>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, location) in origins)
        {
            if (location is { IsKnown: true } place) known[name] = place;
        }

        return known.ToImmutable();
    }
}
