using System.Collections.Immutable;
using System.Text;

namespace Packager.Apt;

/// <summary>What kind of thing a package has at a path.</summary>
public enum PackagePathKind
{
    /// <summary>A file.</summary>
    File = 'f',

    /// <summary>A conffile.</summary>
    Conffile = 'c',

    /// <summary>A symbolic link.</summary>
    Link = 'l',

    /// <summary>A folder.</summary>
    Folder = 'd',
}

/// <summary>Something that a package installs.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">Without the slash at its beginning.</param>
public readonly record struct PackagePath(PackagePathKind Kind, string Path);

/// <summary>What is known about a package of the pool without opening it: what Contents, Translation-en and comparisons need.</summary>
/// <param name="Sha256">The file's digest.</param>
/// <param name="Key">Name, version, architecture.</param>
/// <param name="PoolPath">Where the file lies.</param>
/// <param name="Section">Its section.</param>
/// <param name="Description">The description as it stands in a stanza, with a line feed at its end.</param>
/// <param name="Entries">What it installs.</param>
public sealed record PackageFacts(string Sha256, PackageKey Key, string PoolPath, string Section, string Description, ImmutableArray<PackagePath> Entries)
{
    /// <summary>Lines: digest, key, pool path and section; then description and paths, each behind a letter; then an empty line.</summary>
    public void AppendTo(StringBuilder text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text.Append(Sha256).Append('\n').Append(Key).Append('\n').Append(PoolPath).Append('\n').Append(Section).Append('\n');
        foreach (var line in Description.TrimEnd('\n').Split('\n')) text.Append('t').Append(line).Append('\n');
        foreach (var (kind, path) in Entries) text.Append((char)kind).Append(path).Append('\n');
        text.Append('\n');
    }

    /// <summary>Reads what <see cref="AppendTo"/> wrote, up to the empty line; null at the end.</summary>
    public static PackageFacts? Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader.ReadLine() is not { Length: > 0 } digest) return null;
        var (key, pool, section) = (reader.ReadLine(), reader.ReadLine(), reader.ReadLine());
        var description = new StringBuilder();
        var entries = ImmutableArray.CreateBuilder<PackagePath>();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            if (line[0] == 't') description.Append(line, 1, line.Length - 1).Append('\n');
            else entries.Add(new PackagePath((PackagePathKind)line[0], line[1..]));
        }

        return new PackageFacts(digest, PackageKey.Parse(key ?? ""), pool ?? "", section ?? "", description.ToString(), entries.ToImmutable());
    }
}
