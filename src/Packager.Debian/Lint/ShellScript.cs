using System.Text.RegularExpressions;

namespace Packager.Debian;

/// <summary>A maintainer script taken apart: its interpreter, its lines, and its commands with comments gone and continuations joined.</summary>
internal sealed partial class ShellScript
{
    /// <summary>Where a command may begin: at the start of a line, behind a separator or a keyword, behind env and its assignments.</summary>
    public const string CommandStart =
        """(?:(?:^|[`&;(|{])\s*|(?:if|then|do|while|!)\s+|env(?:\s+[A-Za-z0-9_]+=(?:\S+|"[^"]*"|'[^']*'))*\s+)""";

    private ShellScript(string interpreter, string options, string[] lines)
    {
        Interpreter = interpreter;
        IsShell = Shell().IsMatch(interpreter[(interpreter.LastIndexOf('/') + 1)..]);
        Lines = [.. lines.Select((text, index) => (text, index + 1)).Where(l => !l.text.StartsWith('#'))];
        Commands = Read(lines, IsShell);
        StopsAtFaults = Option().IsMatch(options) || Commands.Any(c => SetsOption().IsMatch(c.Text));
    }

    /// <summary>The program behind <c>#!</c>, or behind env; empty when there is none.</summary>
    public string Interpreter { get; }

    public bool IsShell { get; }

    /// <summary>The lines that are no comment, with their numbers.</summary>
    public IReadOnlyList<(string Text, int Line)> Lines { get; }

    public IReadOnlyList<ShellCommand> Commands { get; }

    /// <summary>Whether <c>-e</c> is set.</summary>
    public bool StopsAtFaults { get; }

    /// <summary>Reads a script.</summary>
    public static ShellScript Parse(string text)
    {
        var lines = text.Split('\n');
        if (!lines[0].StartsWith("#!", StringComparison.Ordinal)) return new("", "", lines);
        var words = Env().Replace(lines[0][2..].Trim(), "").Split((char[])[' ', '\t'], 2, StringSplitOptions.RemoveEmptyEntries);
        return new(words.Length > 0 ? words[0] : "", words.Length > 1 ? words[1] : "", lines);
    }

    private static List<ShellCommand> Read(string[] lines, bool joinsLines)
    {
        var commands = new List<ShellCommand>();
        var (begun, isGenerated) = ("", false);
        for (var i = 0; i < lines.Length; i++)
        {
            isGenerated = lines[i].StartsWith("# Automatically added by ", StringComparison.Ordinal)
                || (isGenerated && lines[i] != "# End automatically added section");
            if (string.IsNullOrWhiteSpace(lines[i]) || lines[i].TrimStart().StartsWith('#')) continue;
            var text = WithoutComment(lines[i]);
            if (joinsLines && text.EndsWith('\\'))
            {
                begun += text[..^1];
                continue;
            }

            commands.Add(new(begun + text, i + 1, isGenerated));
            begun = "";
        }

        return commands;
    }

    private static string WithoutComment(string line)
    {
        var quoted = Quoted().Replace(line, m => m.Groups[1].Value + new string('_', m.Length - m.Groups[1].Length));
        return Comment().Match(quoted) is { Success: true } comment ? line[..comment.Groups[1].Index] : line;
    }

    [GeneratedRegex("^(?:[bd]?a|t?c|(?:pd|m)?k|z)?sh$")]
    private static partial Regex Shell();

    [GeneratedRegex(@"^/usr/bin/env\s+")]
    private static partial Regex Env();

    [GeneratedRegex(@"(?:^|\s)-\w*e\w*\b")]
    private static partial Regex Option();

    [GeneratedRegex(CommandStart + @"set\s*(?:\s+-(?:-.*|[^e]+))*\s-\w*e")]
    private static partial Regex SetsOption();

    /// <summary>A string in quotes, in which a number sign is one like any other.</summary>
    [GeneratedRegex("""(^|[^\\](?:\\\\)*)(?:'(?:\\.|[^\\'])+'|"(?:\\.|[^\\"])+")""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?:^|[^\[\\])[\s&;()](#.*$)")]
    private static partial Regex Comment();
}

/// <summary>A command line of a script.</summary>
/// <param name="Text">Without comment, continuations joined.</param>
/// <param name="Line">Where it ends.</param>
/// <param name="IsGenerated">Whether debhelper, or we in its manner, put it there.</param>
internal sealed record ShellCommand(string Text, int Line, bool IsGenerated);
