using System.Globalization;
using Packager.Binary;

namespace Packager.Peers.Package;

/// <summary>The lines of <c>dpkg-deb --contents</c>, which are those of <c>tar -tv</c>, with single blanks.</summary>
internal static class DpkgDebListing
{
    private const string Permissions = "rwxrwxrwx";

    public static string[] Lines(string listing) => [.. listing.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Narrowed)];

    public static string Line(TarEntry entry)
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(entry.ModificationTime).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var link = entry.Type switch
        {
            TarEntryType.Symlink => " -> " + entry.LinkName,
            TarEntryType.HardLink => " link to " + entry.LinkName,
            _ => "",
        };
        return $"{Mode(entry)} {entry.UserName}/{entry.GroupName} {entry.Size} {time} {Escaped(entry.Name)}{Escaped(link)}";
    }

    /// <summary>The blanks before the size depend on the widest line so far; those in names must stay.</summary>
    private static string Narrowed(string line)
    {
        var owner = line.IndexOf(' ', line.IndexOf(' ', StringComparison.Ordinal) + 1);
        return line[..owner] + " " + line[owner..].TrimStart(' ');
    }

    private static string Escaped(string name) => name.Replace("\\", "\\\\", StringComparison.Ordinal);

    private static string Mode(TarEntry entry)
    {
        var text = Permissions.Select((letter, i) => (entry.Mode >> (8 - i) & 1) != 0 ? letter : '-').ToArray();
        Special(text, 2, (entry.Mode & 0x800) != 0, 's');
        Special(text, 5, (entry.Mode & 0x400) != 0, 's');
        Special(text, 8, (entry.Mode & 0x200) != 0, 't');
        var kind = entry.Type switch
        {
            TarEntryType.Directory => 'd',
            TarEntryType.Symlink => 'l',
            TarEntryType.HardLink => 'h',
            _ => '-',
        };
        return kind + new string(text);
    }

    private static void Special(char[] text, int at, bool isSet, char letter)
    {
        if (isSet) text[at] = text[at] == 'x' ? letter : char.ToUpperInvariant(letter);
    }
}
