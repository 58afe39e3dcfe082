namespace Packager.Bench;

/// <summary>Finds the checkout that this program was built from.</summary>
internal static class RepositoryRoot
{
    public static string Find(string relative)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Packager.sln"))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("Packager.sln is nowhere above this program"), relative);
    }
}
