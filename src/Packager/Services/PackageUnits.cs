using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;
using Packager.Rendering;
using Packager.Templates;

namespace Packager.Services;

/// <summary>All units of a package: generated ones and those that the user brings.</summary>
internal sealed class PackageUnits(TemplateEngine engine, SourceTexts sources, PackageManifest manifest, DiagnosticBag diagnostics)
{
    private static readonly string[] Suffixes = [".service", ".socket", ".timer", ".path", ".target", ".mount"];

    /// <summary>The units of some services, and the services with what their units say themselves.</summary>
    public (ImmutableArray<ServiceUnit> All, ImmutableArray<Service> Services) Of(ImmutableArray<Service> services)
    {
        var renderer = new UnitRenderer(engine, manifest.Name?.Value ?? "", diagnostics);
        var units = services.SelectMany(s => s.UnitFile is { } file ? Bring(s, file) : renderer.Render(s)).ToImmutableArray();
        CheckNames(units);
        return (units, [.. units.Select(u => u.Service).DistinctBy(s => (s.Name.Value, s.UnitFile?.Value))]);
    }

    private ImmutableArray<ServiceUnit> Bring(Service service, Located<string> path)
    {
        var suffix = Path.GetExtension(path.Value);
        if (!Suffixes.Contains(suffix))
        {
            diagnostics.Add(ServiceFaults.BadUnitFile, path.Location, $"'{path.Value}' has not the name of a unit", $"end it in one of {string.Join(" ", Suffixes)}");
            return [];
        }

        if (sources.Read(path) is not { } text) return [];
        var file = UnitFile.Read(text);
        return [new(service.Name.Value + suffix, text, file, WithAccounts(service, file, path))];
    }

    // An account whose name begins with '_' is the package's own (Policy 9.2.1); any other has its own maker.
    private static Service WithAccounts(Service service, UnitFile file, Located<string> path) => service with
    {
        User = service.User ?? (file.User is ['_', ..] user ? path.With(user) : null),
        Group = service.Group ?? (file.Group is ['_', ..] group ? path.With(group) : null),
        StateDirectories = service.StateDirectories.IsEmpty ? file.Words("Service", "StateDirectory") : service.StateDirectories,
        CacheDirectories = service.CacheDirectories.IsEmpty ? file.Words("Service", "CacheDirectory") : service.CacheDirectories,
        LogsDirectories = service.LogsDirectories.IsEmpty ? file.Words("Service", "LogsDirectory") : service.LogsDirectories,
    };

    private void CheckNames(ImmutableArray<ServiceUnit> units)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in units)
        {
            if (!names.Add(unit.Name))
                diagnostics.Add(ServiceFaults.TwoUnits, unit.Service.Location, $"two services make the unit '{unit.Name}'", "give one of them a 'name' of its own");
        }

        foreach (var unit in units)
        {
            foreach (var also in unit.File.Also.Where(a => !names.Contains(a)))
                diagnostics.Add(ServiceFaults.MissingAlso, unit.Service.Location, $"'{unit.Name}' says Also={also}, which this package does not bring", "bring that unit as well, or take the line out");
        }
    }
}
