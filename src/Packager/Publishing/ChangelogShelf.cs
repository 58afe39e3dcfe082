using System.Text;
using Packager.Debian;
using Packager.Storage;

namespace Packager.Publishing;

/// <summary>
/// Whole changelogs beside the pool, where <c>apt-get changelog</c> looks for them: apt puts COMPONENT/PREFIX/SOURCE/SOURCE_VERSION
/// in the place of <c>@CHANGEPATH@</c> in the field Changelogs of a Release.
/// </summary>
internal sealed class ChangelogShelf(IStorage storage)
{
    private const string Pool = "pool/";
    private const string Folder = "changelogs/";
    private const string End = "_changelog";

    /// <summary>The field's value in a repository of an address.</summary>
    public static string Template(string url) => $"{url.TrimEnd('/')}/{Folder}@CHANGEPATH@{End}";

    /// <summary>Whether the changelog of a package is there.</summary>
    public bool Holds(ControlStanza package) => PathOf(package) is { } path && storage.Find(path) is not null;

    /// <summary>Puts a package's.</summary>
    public void Put(ControlStanza package, string text)
    {
        if (text.Length > 0 && PathOf(package) is { } path) storage.PutIfOther(path, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Takes away those of pool files that went, unless another package of the same version is there.</summary>
    public void Forget(IEnumerable<string> gone)
    {
        foreach (var (folder, version) in gone.Select(Source).OfType<(string Folder, string Version)>().Distinct())
        {
            if (!storage.List(folder).Any(entry => entry.Path.Contains($"_{version}_", StringComparison.Ordinal))) storage.Delete(PathOf(folder, version));
        }
    }

    // Somebody may have laid anything into the pool.
    private static (string Folder, string Version)? Source(string path) =>
        path.Split('/') is ["pool", _, _, _, var file] && file.EndsWith(".deb", StringComparison.Ordinal) && file.Split('_') is [_, var version, _] ? (path[..path.LastIndexOf('/')], version) : null;

    private static string? PathOf(ControlStanza package) => package["Filename"] is { Length: > 0 } file && file.StartsWith(Pool, StringComparison.Ordinal)
        && DebianVersion.TryParse(SourceVersion(package), out var version) ? PathOf(file[..file.LastIndexOf('/')], version!.WithoutEpoch) : null;

    /// <summary>The pool's folder of a source is called as apt calls it.</summary>
    private static string PathOf(string folder, string version) => $"{Folder}{folder[Pool.Length..]}/{folder[(folder.LastIndexOf('/') + 1)..]}_{version}{End}";

    /// <summary>In parentheses behind the source's name where it is another than the package's (Debian Policy §5.6.1).</summary>
    private static string SourceVersion(ControlStanza package) =>
        package["Source"]?.Split('(', ')') is [_, { Length: > 0 } version, ..] ? version : package["Version"]!;
}
