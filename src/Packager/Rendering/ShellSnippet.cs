using Packager.Model;
using Packager.Templates;

namespace Packager.Rendering;

/// <summary>Shell text of the user's on its way into a maintainer script, where a subshell holds it: what it sets, leaves or exits stays in there.</summary>
/// <param name="sources">Reads whole files.</param>
/// <param name="diagnostics">Receives PKG1529, PKG1530 and PKG1534.</param>
internal sealed class ShellSnippet(SourceTexts sources, DiagnosticBag diagnostics)
{
    private static readonly string[] Shells = ["#!/bin/sh", "#!/usr/bin/sh", "#!/bin/dash", "#!/usr/bin/env sh"];

    /// <summary>A snippet that stands in the manifest; null when there is none.</summary>
    public TemplateCode? Of(Located<string>? snippet) =>
        snippet is { } s && !string.IsNullOrWhiteSpace(s.Value) ? Check(s.Value, s.Location) : null;

    /// <summary>A whole script, without its first line; null when there is none.</summary>
    public TemplateCode? OfFile(Located<string>? path)
    {
        if (path is not { } file || sources.Read(file) is not { } text) return null;
        var first = text.Split('\n', 2);
        if (!first[0].StartsWith("#!", StringComparison.Ordinal)) return Check(text, file.Location);
        if (Array.Exists(Shells, s => IsInterpreter(first[0], s)))
        {
            // Only -e means anything there, and that is set already.
            return Check(first.Length > 1 ? first[1] : "", file.Location);
        }

        diagnostics.Add(RenderingFaults.NoShell, file.Location, $"'{file.Value}' begins with '{first[0]}'", "write it for /bin/sh; it becomes part of a maintainer script together with what services need");
        return null;
    }

    private static bool IsInterpreter(string line, string shell)
    {
        var trimmed = line.Replace("#! ", "#!", StringComparison.Ordinal).TrimEnd();
        return trimmed == shell || trimmed.StartsWith(shell + " -", StringComparison.Ordinal);
    }

    private TemplateCode Check(string text, SourceLocation location)
    {
        var code = text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim('\n');
        if (OpenEnd(code) is { } place)
            diagnostics.Add(RenderingFaults.OpenSnippet, location, $"the shell text ends inside {place}", "close what is open; more of the script follows after it");
        else if (ShellSyntax.Fault(code + "\n") is { } fault)
            diagnostics.Add(RenderingFaults.ShellSyntax, location, $"sh cannot read the shell text: {fault}", "mend it; 'sh -n' says the same");
        // A function must do something, and comments do nothing.
        return new(code.Split('\n').All(line => line.Trim() is "" or ['#', ..]) ? code + "\n:" : code, location);
    }

    private static string? OpenEnd(string code)
    {
        var places = new ShellPlaces();
        places.Read(code);
        // A backslash would swallow the line break that is put behind the snippet.
        if (places.IsEscaped) return places.OpenEnd;
        places.Read("\n");
        return places.OpenEnd;
    }
}
