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

/// <summary>
/// What is known about a package of the pool without opening it: what Contents, Translation-en and comparisons need. It is kept as the note that is
/// written of it, and taken apart when something of it is wanted.
/// </summary>
/// <param name="note">
/// Lines: the file's digest, the key, the pool path and the section; then the description behind <c>t</c>; then what it installs, a line for each path behind the letter of its kind.
/// </param>
public sealed class PackageFacts(ReadOnlyMemory<byte> note)
{
    private const int Heads = 4;
    private const int UsualLength = 1 << 10;
    private const byte DescriptionLine = (byte)'t';

    /// <summary>The note, without the empty line that ends it.</summary>
    public ReadOnlyMemory<byte> Note => note;

    /// <summary>The file's digest.</summary>
    public string Sha256 => NoteText.Text(note.Span, 0);

    /// <summary>Name, version, architecture.</summary>
    public PackageKey Key => PackageKey.Parse(NoteText.Text(note.Span, 1));

    /// <summary>Its name alone.</summary>
    public string Name => Encoding.UTF8.GetString(KeyLine.IndexOf((byte)' ') is >= 0 and var end ? KeyLine[..end] : KeyLine);

    /// <summary>Its architecture alone.</summary>
    public string Architecture => Encoding.UTF8.GetString(KeyLine[(KeyLine.LastIndexOf((byte)' ') + 1)..]);

    /// <summary>Where the file lies.</summary>
    public string PoolPath => NoteText.Text(note.Span, 2);

    /// <summary>Its section.</summary>
    public string Section => NoteText.Text(note.Span, 3);

    /// <summary>The description as it stands in a stanza, with a line feed at its end.</summary>
    public ReadOnlyMemory<byte> Description
    {
        get
        {
            // Its lines stand before all paths, each behind a letter, which goes.
            var lines = Behind(Heads).Span;
            var all = 0;
            while (all < lines.Length && lines[all] == DescriptionLine) all += NoteText.LengthOf(lines[all..], 1);
            var text = new byte[all];
            var rest = lines[..all];
            var at = 0;
            while (!rest.IsEmpty)
            {
                var line = NoteText.Line(ref rest)[1..];
                line.CopyTo(text.AsSpan(at));
                text[at + line.Length] = (byte)'\n';
                at += line.Length + 1;
            }

            return text.AsMemory(0, at);
        }
    }

    /// <summary>The paths of what it installs, without folders.</summary>
    public IEnumerable<string> Paths
    {
        get
        {
            for (var rest = Behind(Heads); !rest.IsEmpty; rest = rest[NoteText.LengthOf(rest.Span, 1)..])
                if (rest.Span[0] is not (DescriptionLine or (byte)PackagePathKind.Folder)) yield return NoteText.Text(rest.Span[1..], 0);
        }
    }

    /// <summary>What it installs; taken apart anew each time, for of many packages it would be the better part of the memory.</summary>
    public IEnumerable<PackagePath> Entries
    {
        get
        {
            for (var rest = Behind(Heads); !rest.IsEmpty; rest = rest[NoteText.LengthOf(rest.Span, 1)..])
                if (rest.Span[0] != DescriptionLine) yield return new PackagePath((PackagePathKind)rest.Span[0], NoteText.Text(rest.Span[1..], 0));
        }
    }

    /// <summary>Notes what is known.</summary>
    public static PackageFacts Of(string sha256, PackageKey key, string poolPath, string section, string description, IEnumerable<PackagePath> entries)
    {
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(entries);
        var text = new StringBuilder(UsualLength).Append(sha256).Append('\n').Append(key).Append('\n').Append(poolPath).Append('\n').Append(section).Append('\n');
        foreach (var line in description.TrimEnd('\n').Split('\n')) text.Append((char)DescriptionLine).Append(line).Append('\n');
        foreach (var entry in entries) text.Append((char)entry.Kind).Append(entry.Path).Append('\n');
        return new PackageFacts(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private ReadOnlySpan<byte> KeyLine => NoteText.Line(note.Span, 1);

    private ReadOnlyMemory<byte> Behind(int lines) => note[NoteText.LengthOf(note.Span, lines)..];
}
