using System.Collections.Immutable;

namespace Packager.Services;

/// <summary>What installation has to know of a unit file, systemd.syntax(7): its assignments by section.</summary>
/// <param name="Assignments">Section, name and value, in order.</param>
public sealed record UnitFile(ImmutableArray<(string Section, string Name, string Value)> Assignments)
{
    /// <summary>Whether it can be enabled.</summary>
    public bool HasInstall => Assignments.Any(a => a.Section == "Install");

    /// <summary>Units that are enabled and disabled together with this one.</summary>
    public ImmutableArray<string> Also => Words("Install", "Also");

    /// <summary>The account it runs as; null when it says none.</summary>
    public string? User => Last("Service", "User");

    /// <summary>The group it runs as; null when it says none.</summary>
    public string? Group => Last("Service", "Group");

    /// <summary>Reads the text; lines that mean nothing are passed over, as systemd does.</summary>
    public static UnitFile Read(string text)
    {
        var found = ImmutableArray.CreateBuilder<(string, string, string)>();
        var section = "";
        foreach (var line in Joined(text))
        {
            if (line.Length == 0 || line[0] is '#' or ';') continue;
            if (line is ['[', .. var inner, ']']) section = inner;
            else if (line.IndexOf('=', StringComparison.Ordinal) is > 0 and var at) found.Add((section, line[..at].TrimEnd(), line[(at + 1)..].TrimStart()));
        }

        return new(found.ToImmutable());
    }

    /// <summary>The words of a list, over all its lines; an empty line begins it anew.</summary>
    public ImmutableArray<string> Words(string section, string name)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var (_, _, value) in Assignments.Where(a => a.Section == section && a.Name == name))
        {
            if (value.Length == 0) words.Clear();
            words.AddRange(value.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('"', '\'')));
        }

        return words.ToImmutable();
    }

    /// <summary>The value that counts of an assignment: the last one; null when it is empty or absent.</summary>
    public string? Last(string section, string name) =>
        Assignments.LastOrDefault(a => a.Section == section && a.Name == name).Value is { Length: > 0 } value ? value : null;

    // A backslash at the end of a line joins the next one; comments between are dropped.
    private static IEnumerable<string> Joined(string text)
    {
        var pending = "";
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim();
            if (pending.Length > 0 && line is ['#' or ';', ..]) continue;
            if (line.EndsWith('\\')) pending += line[..^1] + " ";
            else
            {
                yield return pending + line;
                pending = "";
            }
        }

        if (pending.Length > 0) yield return pending.TrimEnd();
    }
}
