namespace Packager.Apt;

/// <summary>Where files lie in the pool, as in Debian's archive: by the first letter of the source, four letters for libraries.</summary>
internal static class PoolPath
{
    private const int LibraryPrefix = 4;

    /// <summary>The folder of a source's files.</summary>
    public static string Folder(string component, string source) =>
        $"pool/{component}/{(source.StartsWith("lib", StringComparison.Ordinal) && source.Length >= LibraryPrefix ? source[..LibraryPrefix] : source[..1])}/{source}";

    /// <summary>A binary package's file; the epoch is not part of the name.</summary>
    public static string Of(string component, string source, PackageKey key) =>
        $"{Folder(component, source)}/{key.Name}_{Debian.DebianVersion.Parse(key.Version).WithoutEpoch}_{key.Architecture}.deb";
}
