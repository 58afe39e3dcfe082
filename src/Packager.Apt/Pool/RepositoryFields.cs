namespace Packager.Apt;

/// <summary>The fields of an index that say where a file is and what it is: the repository writes them, and a stranger's package cannot.</summary>
internal static class RepositoryFields
{
    private static readonly HashSet<string> s_names = new(["Filename", "Size", "MD5sum", "SHA1", "SHA256", "SHA512", "Description-md5", "Directory"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a field is one of them.</summary>
    public static bool Has(string name) => s_names.Contains(name);
}
