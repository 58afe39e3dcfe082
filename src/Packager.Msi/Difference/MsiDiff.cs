using Packager.Model;

namespace Packager.Msi;

/// <summary>Says what differs between two databases of the Windows Installer, in words and always in the same order.</summary>
public static class MsiDiff
{
    /// <summary>Summary, tables and their rows, streams, storages, then the files with their contents; where all are equal, whether the bytes of the container differ.</summary>
    /// <param name="left">The path of the first package.</param>
    /// <param name="right">The path of the second.</param>
    /// <param name="diagnostics">Receives what is damaged, or cannot be read and so not be compared.</param>
    /// <returns>One sentence a difference; empty when the packages have the same bytes.</returns>
    /// <exception cref="UserFaultException">One of them is damaged, hostile or no database (PKG31xx).</exception>
    public static IReadOnlyList<string> Compare(string left, string right, DiagnosticBag diagnostics)
    {
        using var old = MsiDatabaseReader.Open(left, diagnostics);
        using var now = MsiDatabaseReader.Open(right, diagnostics);
        var differences = SummaryDifference.Of(old, now)
            .Concat(TableDifference.Of(old, now))
            .Concat(StreamDifference.Of(old, now))
            .Concat(FileDifference.Of(InstalledFile.Of(old, left, diagnostics), InstalledFile.Of(now, right, diagnostics))).ToList();
        if (differences.Count == 0 && !StreamDifference.SameBytes(() => File.OpenRead(left), () => File.OpenRead(right)))
            differences.Add("the compound files are laid out differently around the same contents");
        return [.. differences.Select(TerminalText.OneLine)];
    }
}
