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
public sealed record PackagePath(PackagePathKind Kind, string Path);

/// <summary>What is known about a package of the pool without opening it: what Contents, Translation-en and comparisons need.</summary>
/// <param name="Sha256">The file's digest.</param>
/// <param name="Key">Name, version, architecture.</param>
/// <param name="PoolPath">Where the file lies.</param>
/// <param name="Section">Its section.</param>
/// <param name="Description">The description as it stands in a stanza, with a line feed at its end.</param>
/// <param name="Listing">What it installs: a line for each path, behind the letter of its kind.</param>
public sealed record PackageFacts(string Sha256, PackageKey Key, string PoolPath, string Section, string Description, ReadOnlyMemory<byte> Listing)
{
    /// <summary>What it installs; taken apart anew each time, for of many packages it would be the better part of the memory.</summary>
    public IEnumerable<PackagePath> Entries
    {
        get
        {
            for (var rest = Listing; !rest.IsEmpty;)
            {
                var end = rest.Span.IndexOf((byte)'\n');
                yield return new PackagePath((PackagePathKind)rest.Span[0], Encoding.UTF8.GetString(rest.Span[1..end]));
                rest = rest[(end + 1)..];
            }
        }
    }

    /// <summary>The listing of what a package installs.</summary>
    public static ReadOnlyMemory<byte> List(IEnumerable<PackagePath> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var text = new StringBuilder();
        foreach (var entry in entries) text.Append((char)entry.Kind).Append(entry.Path).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Lines: digest, key, pool path and section; then description and paths, each behind a letter; then an empty line.</summary>
    public void Write(TextWriter text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text.Write($"{Sha256}\n{Key}\n{PoolPath}\n{Section}\n");
        foreach (var line in Description.TrimEnd('\n').Split('\n')) text.Write($"t{line}\n");
        text.Write(Encoding.UTF8.GetString(Listing.Span));
        text.Write('\n');
    }

    /// <summary>Reads what <see cref="Write"/> wrote, up to the empty line; null at the end.</summary>
    public static PackageFacts? Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader.ReadLine() is not { Length: > 0 } digest) return null;
        var (key, pool, section) = (reader.ReadLine(), reader.ReadLine(), reader.ReadLine());
        var description = new StringBuilder();
        var listing = new StringBuilder();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            if (line[0] == 't') description.Append(line, 1, line.Length - 1).Append('\n');
            else listing.Append(line).Append('\n');
        }

        return new PackageFacts(digest, PackageKey.Parse(key ?? ""), pool ?? "", section ?? "", description.ToString(), Encoding.UTF8.GetBytes(listing.ToString()));
    }
}
