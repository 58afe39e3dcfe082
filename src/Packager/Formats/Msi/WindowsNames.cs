using System.Collections.Frozen;
using System.Globalization;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>What Windows does not allow in names and paths ("Naming Files, Paths, and Namespaces").</summary>
internal sealed class WindowsNames(DiagnosticBag diagnostics)
{
    private const int LongestPath = 259;
    private const int LongestName = 240;

    // "C:\Program Files\" or something as long: where the folders really lie is known to the machine alone.
    private const int BeforeTheFolder = 17;

    private static readonly FrozenSet<string> s_reserved = FrozenSet.ToFrozenSet(
    [
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    ], StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a path is possible; reports what is not.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">What lies in it; null for the folder itself.</param>
    /// <param name="entry">What it comes from.</param>
    public bool Pass(MsiPlace folder, string? name, PayloadEntry entry)
    {
        var place = name is null ? folder : folder.Below(name);
        foreach (var part in place.Names)
        {
            if (Objection(part) is not { } objection) continue;
            diagnostics.Add(MsiFaults.ReservedName, entry.Location, $"'{entry.Path}' cannot be installed on Windows: the name '{part}' {objection}", "rename it, or give the entry 'packager: deb'");
            return false;
        }

        return IsShort(place, entry) && IsFree(place, entry);
    }

    /// <summary>What is wrong with a name, to go behind it in a sentence; null when nothing is.</summary>
    public static string? Objection(string name)
    {
        if (name.Length == 0) return "is empty";
        if (name.Contains('/', StringComparison.Ordinal)) return "has a slash";
        if (name.Any(c => c < ' ' || c is '<' or '>' or ':' or '"' or '|' or '?' or '*' or '\\')) return "has one of the characters < > : \" | ? * \\";
        if (name.EndsWith('.') || name.EndsWith(' ')) return "ends with a full stop or blank";
        if (name.Length > LongestName) return string.Create(CultureInfo.InvariantCulture, $"has more than {LongestName} characters");
        return s_reserved.Contains(name.Split('.')[0].TrimEnd()) ? "is that of a device" : null;
    }

    private bool IsShort(MsiPlace place, PayloadEntry entry)
    {
        var length = BeforeTheFolder + place.Names.Sum(part => part.Length + 1);
        if (length <= LongestPath) return true;
        diagnostics.Add(MsiFaults.LongPath, entry.Location,
            string.Create(CultureInfo.InvariantCulture, $"'{entry.Path}' becomes a path of about {length} characters, and Windows Installer takes {LongestPath}"), "shorten its names");
        return false;
    }

    private bool IsFree(MsiPlace place, PayloadEntry entry)
    {
        if (_taken.TryAdd(place.ToString(), entry.Path)) return true;
        var other = _taken[place.ToString()];
        if (other == entry.Path) return true;
        diagnostics.Add(MsiFaults.SameName, entry.Location, $"'{entry.Path}' and '{other}' are one path on Windows", "rename one of them, or give its entry 'packager: deb'");
        return false;
    }
}
