using System.Collections.Immutable;
using Packager.Msi;
using Packager.Packaging;

namespace Packager.Formats;

/// <summary>The public properties that somebody may set on the command line.</summary>
internal sealed class MsiPublicProperties(AuthoredMsi msi, PackageDraft draft)
{
    // What the package fills in for itself.
    private static readonly string[] s_inner = ["ALLUSERS", "MSIINSTALLPERUSER", "SecureCustomProperties"];

    private readonly MsiPackage _package = msi.Package;

    /// <summary>Name, default, meaning, origin.</summary>
    public IEnumerable<ImmutableArray<string>> Read()
    {
        var folder = draft.Manifest.Msi.Folder ?? draft.Manifest.Msi.ProductName ?? draft.Manifest.Name;
        yield return [MsiPackage.InstallFolder, TypicalPaths.Of(_package, new MsiPlace(MsiPackage.InstallFolder, [])), "the folder that the product is installed to; an upgrade goes where the old one lies", Origin(folder?.Location)];
        yield return ["ADDLOCAL", "", "the features to install, with commas between them, or ALL", "Windows Installer"];
        yield return ["REMOVE", "", "the features to take away, or ALL", "Windows Installer"];
        yield return ["INSTALLLEVEL", "1", "up to which level features are installed; 1000 for a complete installation", "Windows Installer"];
        yield return ["REINSTALL", "", "the features to repair, or ALL", "Windows Installer"];
        if (_package.Scope == MsiScope.Either) yield return ["ALLUSERS", "2", "1 installs for all users, 2 for the one who installs it", Origin(draft.Manifest.Msi.Scope?.Location)];
        foreach (var property in _package.Properties) yield return [property.Name, property.IsSecret ? "" : property.Default ?? "", Meaning(property), Origin(property.Location)];
        foreach (var search in _package.Searches.DistinctBy(search => search.Property))
            yield return [search.Property, "", Found(search), Origin(search.Location)];
        foreach (var own in OfSteps().Concat(Own())) yield return own;
    }

    private IEnumerable<ImmutableArray<string>> OfSteps()
    {
        var known = _package.Searches.Select(search => search.Property).Append(MsiPackage.InstallFolder).Concat(_package.Properties.Select(property => property.Name)).Concat(Valued()).ToHashSet(StringComparer.Ordinal);
        foreach (var (property, step) in _package.Steps.SelectMany(step => step.PublicProperties.Select(property => (property, step))).Where(named => known.Add(named.property)))
            yield return [property, "", $"an argument of the step '{step.Name}'{(step.IsSecret ? ", kept out of the log" : "")}", Origin(step.Location)];
        if (_package.CanBePurged) yield return [MsiPackage.PurgeProperty, "", "1 takes configuration and data along when the product is removed", Origin(draft.Manifest.Location)];
    }

    private string Meaning(MsiProperty property)
    {
        var entry = draft.Manifest.Msi.Properties.First(entry => entry.Name?.Value == property.Name);
        string[] traits = [PropertyType.Of(entry, property.IsRemembered).Words, property.IsRequired ? "required" : "", property.IsSecret ? "kept out of the log" : "", property.IsRemembered ? "remembered" : ""];
        var known = string.Join(", ", traits.Where(trait => trait.Length > 0));
        return property.Help is { } help ? $"{help} ({known})" : known;
    }

    private static string Found(MsiSearch search) => search switch
    {
        MsiRegistrySearch registry => $"found in the registry, {registry.Key}",
        MsiFileSearch file => $"found on the disk, {(file.File is { } signature ? signature.Name + " in " : "")}{file.Folder}",
        _ => "found among the installed products",
    };

    private IEnumerable<string> Valued() => msi.Rows.Where(row => row.Table == "Property").Select(row => (string)row.Cells[0]!);

    private static string Origin(Model.SourceLocation? location) => location is { IsKnown: true } known ? known.ToString() : "default";

    // Public properties are in capitals; those of the list of programs and of upgrades are not for the command line.
    private IEnumerable<ImmutableArray<string>> Own()
    {
        var known = _package.Searches.Select(search => search.Property).Concat(s_inner).ToHashSet(StringComparer.Ordinal);
        return msi.Rows.Where(row => row.Table == "Property").Select(row => (Name: (string)row.Cells[0]!, Value: (string)row.Cells[1]!, row.Location))
            .Where(property => !property.Name.Any(char.IsAsciiLetterLower) && !property.Name.StartsWith("ARP", StringComparison.Ordinal) && !known.Contains(property.Name) && property.Name[0] != '_')
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => ImmutableArray.Create(property.Name, property.Value, "a property of the package", Origin(property.Location)));
    }
}
