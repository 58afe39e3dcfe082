using Packager.Model;
using YamlDotNet.Core;

namespace Packager.Manifest;

/// <summary>Says in a manifest author's words what the YAML scanner stumbled over.</summary>
internal static class YamlSyntax
{
    /// <summary>The diagnostic for an exception of the scanner or parser.</summary>
    public static Diagnostic Explain(string file, string text, YamlException fault)
    {
        var location = new SourceLocation(file, (int)fault.Start.Line, (int)fault.Start.Column);
        if (IndentingTab(file, text, location.Line) is { } tab) return YamlFaults.Tab.At(tab, "this line is indented with a tab", "indent with blanks");
        var (message, hint) = Say(fault.Message);
        return YamlFaults.Syntax.At(location, message, hint);
    }

    private static (string Message, string Hint) Say(string message) => message switch
    {
        _ when message.Contains("quoted scalar, found unexpected end", StringComparison.Ordinal) => ("the quote that begins here is never closed", "close it with the same character"),
        _ when message.Contains("-quoted scalar, found wrong indentation", StringComparison.Ordinal) => ("the quote that begins here is never closed, or its further lines are not indented", "close it with the same character, or indent what belongs to it"),
        _ when message.Contains("unknown escape", StringComparison.Ordinal) => ("an escape in this double-quoted text is unknown", "double the backslash, or use single quotes"),
        _ when message.Contains("invalid mapping", StringComparison.Ordinal) => ("a second ': ' stands in this value, or the line is indented wrongly", "quote the value, or align the key with its neighbours"),
        _ when message.Contains("cannot start any token", StringComparison.Ordinal) => ("a value cannot begin with this character", "put the value in quotes"),
        _ when message.Contains("flow mapping", StringComparison.Ordinal) => ("the braces that begin near here do not fit together", "quote values that hold '{', '}' or ','"),
        _ when message.Contains("flow sequence", StringComparison.Ordinal) => ("the brackets that begin near here do not fit together", "quote values that hold '[', ']' or ','"),
        _ => ("this is not well-formed YAML: " + Lower(message), "check quotes, brackets and indentation near this place"),
    };

    private static string Lower(string message) =>
        message.Length == 0 ? message : char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');

    // The scanner reports the map that the tab breaks, not the tab: look at the reported line and those after it.
    private static SourceLocation? IndentingTab(string file, string text, int line)
    {
        var number = 0;
        foreach (var one in text.AsSpan().EnumerateLines())
        {
            if (++number < line) continue;
            var blanks = one.IndexOfAnyExcept(' ');
            if (blanks >= 0 && one[blanks] == '\t') return new SourceLocation(file, number, blanks + 1);
        }

        return null;
    }
}
