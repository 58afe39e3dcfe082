using System.Globalization;
using System.Text;
using Packager.Binary;

namespace Packager.Debian;

/// <summary>How an entry of an archive is told to people, as <c>ls -l</c> does.</summary>
internal static class EntryText
{
    private const string Bits = "rwxrwxrwx";

    /// <summary>Type and permissions, for example <c>-rwxr-xr-x</c>.</summary>
    public static string Mode(TarEntry entry)
    {
        var text = new StringBuilder().Append(Letter(entry.Type)).Append(Bits);
        for (var i = 0; i < Bits.Length; i++)
        {
            if ((entry.Mode >> (8 - i) & 1) == 0) text[i + 1] = '-';
        }

        Special(text, 3, entry.Mode & 0x800, 's');
        Special(text, 6, entry.Mode & 0x400, 's');
        Special(text, 9, entry.Mode & 0x200, 't');
        return text.ToString();
    }

    /// <summary>The permission bits in octal, for example <c>0755</c>.</summary>
    public static string Octal(int mode) => Convert.ToString(mode, 8).PadLeft(4, '0');

    /// <summary>Names of owner and group, numbers where there are no names.</summary>
    public static string Owner(TarEntry entry) => Name(entry.UserName, entry.Uid) + ":" + Name(entry.GroupName, entry.Gid);

    /// <summary>What an entry is, in words.</summary>
    public static string Kind(TarEntryType type) => type switch
    {
        TarEntryType.File => "file",
        TarEntryType.HardLink => "hard link",
        TarEntryType.Symlink => "symbolic link",
        TarEntryType.CharacterDevice => "character device",
        TarEntryType.BlockDevice => "block device",
        TarEntryType.Directory => "directory",
        _ => "named pipe",
    };

    private static void Special(StringBuilder text, int at, int bit, char letter)
    {
        if (bit != 0) text[at] = text[at] == 'x' ? letter : char.ToUpperInvariant(letter);
    }

    private static string Name(string name, long number) => name.Length > 0 ? name : number.ToString(CultureInfo.InvariantCulture);

    private static char Letter(TarEntryType type) => type switch
    {
        TarEntryType.File => '-',
        TarEntryType.HardLink => 'h',
        TarEntryType.Symlink => 'l',
        TarEntryType.CharacterDevice => 'c',
        TarEntryType.BlockDevice => 'b',
        TarEntryType.Directory => 'd',
        _ => 'p',
    };
}
