using Packager.Debian;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>Applies <c>overrides</c>: its keys select a format, a target, a distribution or a release, and the more specific one has the last word.</summary>
internal static class Overrides
{
    private static readonly string[] s_distributions = ["debian", "ubuntu"];

    /// <summary>The package with all that applies to the target laid over it.</summary>
    /// <param name="package">Shared values and the package's own.</param>
    /// <param name="overrides">The selectors; null for none.</param>
    /// <param name="target">What is made.</param>
    /// <param name="dialect">Whose rules of merging hold.</param>
    /// <param name="applied">Receives the selectors that applied.</param>
    public static MappingNode Apply(MappingNode package, MappingNode? overrides, Target target, Dialects dialect, ISet<Entry> applied)
    {
        if (overrides is null) return package;
        package = Lay(package, overrides, target.Format, dialect, applied);
        package = Lay(package, overrides, target.ToString(), dialect, applied);
        // A release selects only where the package is made for that release alone: one file serves all the others.
        if (SoleRelease(package) is not { } release) return package;
        package = Lay(package, overrides, release.Split('/')[0], dialect, applied);
        return Lay(package, overrides, release, dialect, applied);
    }

    /// <summary>Reports selectors that name nothing (PKG1053) or apply to nothing that is made (PKG1054).</summary>
    public static void Check(MappingNode? overrides, Dialects dialect, IReadOnlySet<Entry> applied, DiagnosticBag bag)
    {
        foreach (var entry in overrides?.Entries ?? [])
        {
            if (!IsSelector(entry.Key, dialect))
                bag.Add(ManifestFaults.UnknownSelector, entry.KeyLocation, $"'{entry.Key}' names no format, target or release", Hint(entry.Key, dialect));
            else if (dialect == Dialects.Packager && !applied.Contains(entry))
                bag.Add(ManifestFaults.IdleSelector, entry.KeyLocation, $"'{entry.Key}' applies to nothing that is made", "add it to formats, or to dependencies.releases as the only one");
        }
    }

    private static MappingNode Lay(MappingNode package, MappingNode overrides, string selector, Dialects dialect, ISet<Entry> applied)
    {
        var entry = overrides.Entries.FirstOrDefault(e => e.Key == selector);
        if (entry is null) return package;
        applied.Add(entry);
        return entry.Value is MappingNode over ? NodeMerge.Over(package, over, dialect) : package;
    }

    private static string? SoleRelease(MappingNode package) =>
        (package["dependencies"] as MappingNode)?["releases"] is SequenceNode { Items: [ScalarNode only] } ? only.Text : null;

    private static bool IsSelector(string key, Dialects dialect)
    {
        if (dialect == Dialects.Nfpm) return NfpmRules.Formats.Contains(key);
        return key is "deb" or "msi" or "msi/x64" or "msi/x86" or "msi/arm64" || s_distributions.Contains(key) || IsRelease(key)
            || (key.StartsWith("deb/", StringComparison.Ordinal) && Architecture.IsKnown(key[4..]));
    }

    private static string Hint(string key, Dialects dialect)
    {
        if (dialect == Dialects.Nfpm) return Suggestion.For(key, NfpmRules.Formats) ?? "it is one of " + string.Join(", ", NfpmRules.Formats);
        return Suggestion.For(key, ["deb", "msi", "msi/x64", "msi/x86", "msi/arm64", .. s_distributions, .. Architecture.Known.Select(a => "deb/" + a)]) ?? "write for example deb, deb/arm64 or debian/12";
    }

    // debian/12, ubuntu/24.04
    private static bool IsRelease(string key)
    {
        var parts = key.Split('/');
        return parts.Length == 2 && s_distributions.Contains(parts[0]) && parts[1].Length > 0 && parts[1].All(c => char.IsAsciiDigit(c) || c == '.');
    }
}
