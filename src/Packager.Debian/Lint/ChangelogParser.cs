using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Packager.Debian;

/// <summary>Reads deb-changelog(5) line by line: heading, changes, trailer. Faults are worded as lintian's, whose overrides name them.</summary>
internal sealed partial class ChangelogParser
{
    private const string FirstHeading = "first heading";
    private const string NextHeading = "next heading or eof";
    private const string FirstChange = "start of change data";
    private const string MoreChanges = "more change data or trailer";

    private readonly List<ChangelogStanza> _entries = [];
    private readonly List<(int Line, string Message)> _faults = [];
    private readonly StringBuilder _changes = new();
    private string _expected = FirstHeading;
    private ChangelogStanza? _open;
    private int _line;

    public IReadOnlyList<ChangelogStanza> Entries => _entries;

    public IReadOnlyList<(int Line, string Message)> Faults => _faults;

    /// <summary>Reads a whole file.</summary>
    public void Read(string text)
    {
        if (!AnyHeading().IsMatch(text))
        {
            _faults.Add((1, "not a Debian changelog"));
            return;
        }

        var lines = text.Split('\n');
        var count = lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
        while (_line < count && Take(lines[_line++].TrimEnd()))
        {
        }

        _line = count + 1;
        if (_expected != NextHeading) Fault($"found eof where expected {_expected}");
        Close();
    }

    /// <summary>Takes a line; false when what follows is no longer the format's.</summary>
    private bool Take(string line)
    {
        if (Heading().Match(line) is { Success: true } heading) Open(heading);
        else if (End().IsMatch(line)) return false;
        else if (Comment().IsMatch(line)) return true;
        else if (OldFormat().IsMatch(line)) return false;
        else if (line.Length > 0 && !char.IsWhiteSpace(line[0])) Fault("badly formatted heading line");
        else if (Trailer().Match(line) is { Success: true } trailer) Finish(trailer);
        else if (line.StartsWith(" --", StringComparison.Ordinal)) Fault("badly formatted trailer line");
        else if (line.Length == 0) Blank();
        else if (char.IsWhiteSpace(line[1])) Change(line);
        else Stray(line);
        return true;
    }

    private void Open(Match heading)
    {
        if (_expected is not (FirstHeading or NextHeading)) Fault($"found start of entry where expected {_expected}");
        Close();
        _open = new(_line, heading.Groups["version"].Value, "", null);
        foreach (var pair in heading.Groups["pairs"].Value.Split(',', StringSplitOptions.TrimEntries)) CheckPair(pair);
        _expected = FirstChange;
    }

    private void CheckPair(string pair)
    {
        if (pair.Length == 0) return;
        if (Pair().Match(pair) is not { Success: true } match) Fault($"bad key-value after ';': '{pair}'");
        else if (!match.Groups["key"].Value.Equals("urgency", StringComparison.OrdinalIgnoreCase) && !Extension().IsMatch(match.Groups["key"].Value))
            Fault($"unknown key-value key {Capital(match.Groups["key"].Value)} - copying to XS-{Capital(match.Groups["key"].Value)}");
    }

    private void Finish(Match trailer)
    {
        if (_expected != MoreChanges) Fault($"found trailer where expected {_expected}");
        if (trailer.Groups["gap"].Length != 2) Fault("badly formatted trailer line");
        if (_open is { Time: null }) _open = _open with { Time = Time(trailer.Groups["date"].Value) };
        _expected = NextHeading;
    }

    private void Blank()
    {
        if (_expected is not (FirstChange or NextHeading or MoreChanges)) Fault($"found blank line where expected {_expected}");
    }

    private void Change(string line)
    {
        if (_expected is not (FirstChange or MoreChanges)) Fault($"found change data where expected {_expected}");
        _changes.Append(line).Append('\n');
        _expected = MoreChanges;
    }

    /// <summary>Indented by one blank only: taken for a change where one may stand.</summary>
    private void Stray(string line)
    {
        Fault("unrecognised line");
        if (_expected is FirstChange or MoreChanges) Change(line);
    }

    private void Close()
    {
        if (_open is not null) _entries.Add(_open with { Changes = _changes.ToString() });
        _changes.Clear();
        _open = null;
    }

    private void Fault(string message) => _faults.Add((_line, message));

    private static string Capital(string key) => char.ToUpperInvariant(key[0]) + key[1..];

    private static DateTimeOffset? Time(string date)
    {
        var text = Parenthesis().Replace(date, "");
        text = text[(text.IndexOf(',', StringComparison.Ordinal) + 1)..].Trim();
        return DateTimeOffset.TryParseExact(
            string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            ["d MMM yyyy H:mm:ss zzz", "d MMMM yyyy H:mm:ss zzz"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }

    [GeneratedRegex(@"^\S+[ \t]*\([^)]+\)\s*([^ \t;]+\s*)+;", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex AnyHeading();

    [GeneratedRegex(@"^\w[-+0-9a-z.]* \((?<version>[^() \t]+)\)(?:\s+[-+0-9a-z.]+)+;\s*(?<pairs>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex("^(?<key>[-0-9a-z]+)=\\s*(?<value>.*\\S)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pair();

    [GeneratedRegex("^X[BCS]+-", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Extension();

    /// <summary>Settings of an editor end the changelog.</summary>
    [GeneratedRegex(@"^(?:;;\s*)?Local variables:|^vim:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex End();

    [GeneratedRegex(@"^\$\w+:.*\$|^# |^/\*.*\*/")]
    private static partial Regex Comment();

    /// <summary>Headings from before the format was settled; what follows them is not looked at.</summary>
    [GeneratedRegex(@"^\w+\s+\w+\s+\d{1,2} \d{1,2}:\d{1,2}:\d{1,2}\s+[\w\s]*\d{4}\s+.*\s+[<(].*[)>]|^\w+\s+\w+\s+\d{1,2},?\s*\d{4}\s+.*\s+[<(].*[)>]|^\w[-+0-9a-z.]* \([^() \t]+\);?|^[\w.+-]+[- ]\S+ Debian \S+|^Changes from version .* to .*:|^Changes for [\w.+-]+-[\w.+-]+:?$|^Old Changelog:$|^(?:\d+:)?\w[\w.+~-]*:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OldFormat();

    [GeneratedRegex(@"^ -- (?<name>.*) <(?<mail>.*)>(?<gap>  ?)(?<date>(?:\w+,\s*)?\d{1,2}\s+\w+\s+\d{4}\s+\d{1,2}:\d\d:\d\d\s+[-+]\d{4}(?:\s+\([^\\()]\))?)$")]
    private static partial Regex Trailer();

    [GeneratedRegex(@"\s+\(.*\)$")]
    private static partial Regex Parenthesis();
}
