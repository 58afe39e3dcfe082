using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Signing;

/// <summary>Commands that are given as one string on the command line; in a manifest they may be lists.</summary>
public static class CommandWords
{
    /// <summary>Splits one at its blanks; quotes hold words together. None after a fault.</summary>
    public static ImmutableArray<Located<string>> Split(string command, SourceLocation location, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (Words.Split(command) is { IsEmpty: false } words) return [.. words.Select(word => new Located<string>(word, location))];
        diagnostics.Add(SigningFaults.Contradiction, location, $"'{command}' is not a command: it is empty, or a quote in it is never closed");
        return [];
    }
}
