using System.Text;
using Packager.Model;

namespace Packager.Apt;

/// <summary>Names that stand in paths, Release files and file names.</summary>
public static class RepositoryNames
{
    private const int Longest = 64;

    /// <summary>Whether a channel, component or architecture may have this name: ASCII letters, digits, <c>- + . _ ~</c>, a letter or digit first.</summary>
    public static bool IsValid(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is > 0 and <= Longest && char.IsAsciiLetterOrDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '.' or '_' or '~');
    }

    /// <summary>Whether a file may have this name in the pool.</summary>
    internal static bool IsFileName(string name) => name.Length is > 0 and < 256 && char.IsAsciiLetterOrDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '.' or '_' or '~');

    /// <summary>Refuses another name.</summary>
    /// <exception cref="UserFaultException">PKG4005.</exception>
    public static string Check(string name, string what) => IsValid(name) ? name
        : throw new UserFaultException(RepositoryFaults.BadName.At(SourceLocation.None, $"'{TerminalText.OneLine(name)}' cannot be the name of a {what}", "allowed are letters, digits and - + . _ ~, a letter or digit first"));

    /// <summary>The file name, without ending, of a repository's public keys, and of the package that brings them.</summary>
    public static string Keyring(string origin) => Slug(origin) + "-archive-keyring";

    /// <summary>What the names of a repository's own files begin with.</summary>
    public static string Slug(string origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        var slug = new StringBuilder();
        foreach (var c in origin.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var name = slug.ToString().Trim('-');
        return name.Length == 0 ? "local" : name;
    }
}
