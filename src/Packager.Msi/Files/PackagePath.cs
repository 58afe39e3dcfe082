using System.Collections.Immutable;

namespace Packager.Msi;

/// <summary>Where a file or folder is installed. Names are as the package has them: they may be hostile, so <see cref="IsSafe"/> is asked before they become a path.</summary>
/// <param name="Root">The directory that Windows or the user chooses: a standard folder, or <c>TARGETDIR</c>.</param>
/// <param name="Names">The folders below it, and for a file its own name last.</param>
public sealed record PackagePath(string Root, ImmutableArray<string> Names)
{
    private const string Forbidden = "/\\:*?\"<>|";

    /// <summary>For people: <c>[ProgramFiles64Folder]\Application\app.exe</c>.</summary>
    public string Display => string.Join('\\', Names.Prepend($"[{Root}]"));

    /// <summary>The path below a folder into which a package is extracted, with forward slashes: the usual place of a standard folder, then the names.</summary>
    public string Relative => string.Join('/', (StandardFolders.Place(Root) is { Length: > 0 } place ? Names.Prepend(place) : Names));

    /// <summary>Whether every name is one that a file or folder can have, and none leads out of its folder.</summary>
    public bool IsSafe => Names.All(name => name.Length > 0 && name.Trim(' ', '.').Length > 0 && !name.Any(letter => letter < ' ' || Forbidden.Contains(letter, StringComparison.Ordinal)));

    /// <summary>The path of something in here.</summary>
    public PackagePath Below(string name) => this with { Names = Names.Add(name) };
}
