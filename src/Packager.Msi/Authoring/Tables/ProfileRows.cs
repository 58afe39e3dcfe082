namespace Packager.Msi;

/// <summary>The RemoveFile table for folders in a user's profile: Windows does not take them away by itself (ICE64).</summary>
internal static class ProfileRows
{
    private const int AtUninstall = 2;

    public static void Add(MsiAuthoring authoring)
    {
        authoring.Rows.Location = authoring.Package.Location;
        var removed = new HashSet<(string Folder, string Feature)>();
        foreach (var component in authoring.Components.All.Where(component => authoring.Directories.IsOfUser(component.Directory)))
        {
            // Whichever feature goes last takes the folder along; it is only removed when it is empty.
            foreach (var folder in authoring.Directories.Made(component.Directory).Where(folder => removed.Add((folder, component.Feature))))
                authoring.Rows.Add("RemoveFile", MsiIdentifier.For(folder, $"profile/{component.Feature}/{folder}"), component.Id, null, folder, AtUninstall);
        }
    }
}
