using System.Text;

namespace Packager.Msi;

/// <summary>
/// How streams are named in the file: two characters of a 64-letter alphabet become one UTF-16 unit, so that 31 units hold 62 characters;
/// a table's stream begins with a unit of its own.
/// </summary>
internal static class StreamName
{
    /// <summary>How many UTF-16 units a name in a compound file has at most.</summary>
    public const int MostUnits = 31;

    private const char Pair = '\u3800';
    private const char Single = '\u4800';
    /// <summary>Stands before the name of a table.</summary>
    public const char TableMark = '\u4840';
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz._";

    /// <summary>The stored name of a table.</summary>
    public static string OfTable(string table) => TableMark + Encode(table);

    /// <summary>The stored name of any other stream; those that begin with a control character stay as they are.</summary>
    public static string Encode(string name)
    {
        if (name.Length > 0 && name[0] < ' ') return name;
        if (name.Length > 0 && name[0] == TableMark) return OfTable(name[1..]);
        var stored = new StringBuilder(name.Length);
        for (var index = 0; index < name.Length; index++)
        {
            var first = Alphabet.IndexOf(name[index], StringComparison.Ordinal);
            var second = index + 1 < name.Length ? Alphabet.IndexOf(name[index + 1], StringComparison.Ordinal) : -1;
            if (first < 0) stored.Append(name[index]);
            else if (second < 0) stored.Append((char)(Single + first));
            else
            {
                stored.Append((char)(Pair + first + (second << 6)));
                index++;
            }
        }

        return stored.ToString();
    }

    /// <summary>The plain name, and whether the stream is a table.</summary>
    public static (string Name, bool IsTable) Decode(string stored)
    {
        var isTable = stored.Length > 0 && stored[0] == TableMark;
        var name = new StringBuilder(stored.Length * 2);
        foreach (var unit in isTable ? stored.AsSpan(1) : stored)
        {
            if (unit is >= Pair and < Single) name.Append(Alphabet[(unit - Pair) & 63]).Append(Alphabet[(unit - Pair) >> 6]);
            else if (unit is >= Single and < TableMark) name.Append(Alphabet[unit - Single]);
            else name.Append(unit);
        }

        return (name.ToString(), isTable);
    }

    /// <summary>Whether a stream can have the name: it fits, and none of its characters stands for others.</summary>
    public static bool IsPossible(string name) =>
        name.Length > 0 && Encode(name).Length <= MostUnits && !name.Any(unit => unit is >= Pair and <= TableMark or '/' or '\\' or ':' or '!' or '\0');

    /// <summary>Whether a table can have the name.</summary>
    public static bool IsPossibleForTable(string name) => IsPossible(name) && name[0] >= ' ' && OfTable(name).Length <= MostUnits;
}
