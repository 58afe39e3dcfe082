namespace Packager.Msi;

/// <summary>What the program made: files of one folder go by the RemoveFile table, whole folders by an action of the library, because rows name one folder at a time.</summary>
internal static class RemovalRows
{
    private const int AtUninstall = 2;
    private const string Entry = "RemoveFolders";

    public static void Add(MsiAuthoring authoring)
    {
        foreach (var removal in authoring.Package.Removals.Where(removal => removal.Pattern is not null))
        {
            authoring.Rows.Location = removal.Location;
            AddFiles(authoring, removal, removal.Pattern!);
        }

        foreach (var folders in authoring.Package.Removals.Where(removal => removal.Pattern is null).GroupBy(removal => removal.IsPurge)) AddFolders(authoring, folders.Key, [.. folders]);
        if (authoring.Package.CanBePurged) authoring.Properties.Secure(MsiPackage.PurgeProperty);
    }

    private static void AddFiles(MsiAuthoring authoring, MsiRemoval removal, string pattern)
    {
        var place = authoring.Directories.CanonicalPath(removal.Place);
        var component = authoring.FolderComponent(MsiIdentifier.For("removal", "removal/" + place), removal.Place, "removal/" + place, MsiFeature.MainId, condition: null);
        var (key, folder) = (MsiIdentifier.For(pattern, $"removal/{place}/{pattern}"), authoring.Directories.Id(removal.Place));
        if (removal.IsPurge) folder = OnlyPurged(authoring, key, folder);
        authoring.Rows.Add("RemoveFile", key, component, Cell(pattern), folder, AtUninstall);
    }

    // The short form matters only where Windows has no long names: there it may name more files than the long one.
    private static string Cell(string pattern)
    {
        var dot = pattern.LastIndexOf('.');
        var (stem, extension) = dot < 0 ? (pattern, "") : (pattern[..dot], pattern[dot..]);
        var shortened = $"{(stem.Length is > 0 and <= 8 && stem.All(IsPlain) ? stem : "*")}{(extension.Length <= 4 && extension.Skip(1).All(IsPlain) ? extension : ".*")}";
        return shortened == pattern ? pattern : $"{shortened}|{pattern}";
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '*' or '?' or '_' or '-';

    // A row whose folder is a property that is not set is passed over.
    private static string OnlyPurged(MsiAuthoring authoring, string key, string folder)
    {
        var property = "Purged" + key;
        authoring.SetProperty("Set" + property, property, $"[{folder}]", authoring.StepNumbers.Take(StepNumbers.Data, authoring.Rows.Location), SequenceTables.InstallExecute, $"{MsiPackage.PurgeProperty}=\"1\"");
        return property;
    }

    private static void AddFolders(MsiAuthoring authoring, bool isPurge, List<MsiRemoval> removals)
    {
        authoring.Rows.Location = removals[0].Location;
        var action = isPurge ? "PurgeFolders" : "RemoveGeneratedFolders";
        var options = DeferredOptions.Continue | (authoring.Package.Scope == MsiScope.PerUser ? 0 : DeferredOptions.NoImpersonation);
        var number = authoring.StepNumbers.Take(StepNumbers.Last, authoring.Rows.Location);
        authoring.Defer(action, Entry, options, [.. removals.SelectMany(Fields)], number, isPurge ? StepConditions.Purge : StepConditions.Remove);

        IEnumerable<string> Fields(MsiRemoval removal) => [removal.Place.ToString(), Top(authoring, removal.Place), $"[{authoring.Directories.Canonical(removal.Place).Folder}]"];
    }

    /// <summary>The uppermost folder that is the product's own, wherever it was installed to: it goes, too, when nothing is left in it.</summary>
    private static string Top(MsiAuthoring authoring, MsiPlace place) =>
        authoring.Package.NamedFolders.Any(folder => folder.Id == place.Folder) ? $"[{place.Folder}]" : new MsiPlace(place.Folder, [place.Names[0]]).ToString();
}
