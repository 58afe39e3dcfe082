using Packager.Apt;

namespace Packager.Pages;

/// <summary>The names of the files at a repository's root that users are told of.</summary>
internal static class RepositoryFiles
{
    /// <summary>The deb822 file that adds a suite, key and all.</summary>
    public static string Sources(string origin, string suite) => $"{RepositoryNames.Slug(origin)}-{suite}.sources";
}
