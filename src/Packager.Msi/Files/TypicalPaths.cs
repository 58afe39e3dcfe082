namespace Packager.Msi;

/// <summary>Where folders of a package lie on most machines, for people to read: Windows and whoever installs the package have the last word.</summary>
public static class TypicalPaths
{
    private const string Disk = @"C:\";
    private const string Profile = @"%USERPROFILE%\";
    private const string StartMenu = "Start Menu";

    /// <summary>The path of a place, for example <c>C:\Program Files\Guestbook\bin</c>.</summary>
    public static string Of(MsiPackage package, MsiPlace place)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(place);
        while (package.NamedFolders.FirstOrDefault(named => named.Id == place.Folder) is { } folder) place = folder.Place.Below(place.Names);
        var top = Top(place.Folder, package.Scope != MsiScope.PerUser);
        return string.Join('\\', place.Names.Prepend(top.TrimEnd('\\')));
    }

    private static string Top(string folder, bool isForAll)
    {
        if (StandardFolders.Find(folder) is not { Place: { } usual } known) return $"[{folder}]";
        var path = usual.Replace('/', '\\');
        if (known.Owner == FolderOwner.Machine) return Disk + path;
        if (usual.StartsWith(StartMenu, StringComparison.Ordinal)) return (isForAll ? @"C:\ProgramData\Microsoft\Windows\" : @"%APPDATA%\Microsoft\Windows\") + path;
        return (known.Owner == FolderOwner.Profile && isForAll ? @"C:\Users\Public\" : Profile) + path;
    }
}
