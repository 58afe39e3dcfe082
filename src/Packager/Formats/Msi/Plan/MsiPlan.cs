using System.Collections.Immutable;
using System.Globalization;
using Packager.Model;
using Packager.Msi;
using Packager.Packaging;

namespace Packager.Formats;

/// <summary>What a plan says of an .msi: where its folders lie, which features, services and properties it has, and what one types to install it.</summary>
internal sealed class MsiPlan(AuthoredMsi msi, PackageDraft draft, string fileName)
{
    private readonly MsiPackage _package = msi.Package;

    /// <summary>The sections.</summary>
    public ImmutableArray<PlannedSection> Sections() =>
    [
        new("folders", ["folder", "typical_path"], [.. Folders()]),
        new("features", ["id", "level", "parent", "title", "components"], [.. Features()]),
        new("services", ["name", "start", "account", "command"], [.. Services()]),
        new("shortcuts", ["path", "target", "feature"], [.. _package.Shortcuts.Select(Shortcut)]),
        new("steps", ["name", "when", "command", "rollback"], [.. _package.Steps.Select(Step)]),
        new("properties", ["name", "default", "meaning", "origin"], [.. new MsiPublicProperties(msi, draft).Read()]),
        new("commands", ["purpose", "line"], [.. Commands()]),
    ];

    /// <summary>Where files and folders lie.</summary>
    public IReadOnlyDictionary<string, PlannedPlace> Places()
    {
        var windows = WindowsPlaces.Of(draft.Manifest, _package.Scope, []);
        var features = _package.Files.Select(file => (Path: file.Folder.Below(file.Name), file.Feature)).Concat(_package.Folders.Select(folder => (Path: folder.Place, folder.Feature)))
            .DistinctBy(thing => thing.Path).ToDictionary(thing => thing.Path, thing => thing.Feature);
        var places = new Dictionary<string, PlannedPlace>(StringComparer.Ordinal);
        foreach (var entry in draft.Payload.Entries.Where(entry => entry.Kind != PayloadKind.Symlink))
        {
            if (windows.Of(PayloadPath.Parent(entry.Path))?.Below(PayloadPath.Name(entry.Path)) is { } path && features.TryGetValue(path, out var feature))
                places[entry.Path] = new PlannedPlace(path.ToString(), feature);
        }

        return places;
    }

    private IEnumerable<ImmutableArray<string>> Folders() => _package.Files.Select(file => file.Folder.Folder).Concat(_package.Folders.Select(folder => folder.Place.Folder))
        .Concat(_package.Shortcuts.Select(shortcut => shortcut.Folder.Folder)).Prepend(MsiPackage.InstallFolder).Distinct(StringComparer.Ordinal)
        .Select(folder => ImmutableArray.Create($"[{folder}]", TypicalPaths.Of(_package, new MsiPlace(folder, [])) + "\\"));

    private IEnumerable<ImmutableArray<string>> Features()
    {
        var components = msi.Rows.Where(row => row.Table == "FeatureComponents").ToLookup(row => (string)row.Cells[0]!, StringComparer.Ordinal);
        foreach (var row in msi.Rows.Where(row => row.Table == "Feature"))
        {
            var (id, parent, title) = ((string)row.Cells[0]!, row.Cells[1] as string ?? "", row.Cells[2] as string ?? "");
            yield return [id, Level((int)row.Cells[5]!), parent, title, string.Create(CultureInfo.InvariantCulture, $"{components[id].Count()} components")];
        }
    }

    private static string Level(int level) => level switch
    {
        MsiFeature.Typical => "typical",
        MsiFeature.Complete => "complete",
        _ => level.ToString(CultureInfo.InvariantCulture),
    };

    private IEnumerable<ImmutableArray<string>> Services() => _package.Services.Select(service => ImmutableArray.Create(
        service.Name, service.Start.ToString().ToLowerInvariant(), service.Account ?? "LocalSystem", $"{service.Folder.Below(service.Program)} {service.Arguments}".TrimEnd()));

    private static ImmutableArray<string> Shortcut(MsiShortcut shortcut) => [shortcut.Folder.Below(shortcut.Name).ToString(), $"{shortcut.Target} {shortcut.Arguments}".TrimEnd(), shortcut.Feature];

    private static ImmutableArray<string> Step(MsiStep step) =>
        [step.Name, step.When.ToString().ToLowerInvariant().Replace(", ", ",", StringComparison.Ordinal), Line(step.Run), step.Rollback is { } rollback ? Line(rollback) : ""];

    private static string Line(MsiStepCommand command) => string.Join(' ', command.Arguments.Select(WindowsText.Quote).Prepend(command.Program));

    private IEnumerable<ImmutableArray<string>> Commands()
    {
        var folder = TypicalPaths.Of(_package, new MsiPlace(MsiPackage.InstallFolder, []));
        var needed = string.Concat(_package.Properties.Where(property => property.IsRequired).Select(property => $" {property.Name}=…"));
        yield return ["install silently", $"msiexec /i {fileName} /qn /norestart /l*v install.log{needed}"];
        if (_package.Properties.FirstOrDefault(property => property.Default is not null && !property.IsSecret) is { } set)
            yield return ["install with another value", $"msiexec /i {fileName} /qn{needed} {set.Name}=\"{set.Default}\""];
        var chosen = _package.Features.Length > 1 ? " ADDLOCAL=" + string.Join(',', _package.Features.Select(feature => feature.Id)) : "";
        yield return ["install elsewhere" + (chosen.Length > 0 ? ", features by choice" : ""), $"msiexec /i {fileName} /qn INSTALLFOLDER=\"{folder.Replace("C:\\", "D:\\", StringComparison.Ordinal)}\"{chosen}"];
        yield return ["remove", $"msiexec /x {fileName} /qn"];
        if (_package.CanBePurged) yield return ["remove with configuration and data", $"msiexec /x {fileName} /qn {MsiPackage.PurgeProperty}=1"];
    }
}
