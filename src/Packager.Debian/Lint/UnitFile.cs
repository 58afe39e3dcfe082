using System.Text;

namespace Packager.Debian;

/// <summary>A unit file (systemd.syntax(7)) as far as the checks read it: the values of a key in a section.</summary>
internal sealed class UnitFile
{
    private readonly List<(string Section, string Key, string Value)> _lines = [];

    /// <summary>Reads it.</summary>
    public static UnitFile Parse(byte[] bytes)
    {
        var unit = new UnitFile();
        string? section = null;
        var text = Encoding.UTF8.GetString(bytes).Replace("\\\n", " ", StringComparison.Ordinal);
        foreach (var line in text.Split('\n').Select(l => l.TrimEnd()))
        {
            if (line.Length == 0 || line[0] is '#' or ';') continue;
            if (line[0] == '[' && line[^1] == ']') section = line[1..^1];
            else if (section is not null) unit.Add(section, line);
        }

        return unit;
    }

    /// <summary>The values, words split; an empty assignment forgets what stood before it.</summary>
    public List<string> Values(string section, string key)
    {
        var values = new List<string>();
        foreach (var line in _lines.Where(l => l.Section == section && l.Key == key))
        {
            if (line.Value.Length == 0) values.Clear();
            else values.AddRange(line.Value.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
        }

        return values;
    }

    private void Add(string section, string line)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0) _lines.Add((section, line[..equals].TrimEnd(), line[(equals + 1)..].Trim()));
    }
}
