using Packager.Manifest;
using Packager.Model;
using Packager.Payloads;

namespace Packager.Formats;

/// <summary>One of the <c>contents</c> of a feature: a path in the package, or a glob.</summary>
internal sealed class FeatureClaim(string feature, Located<string> pattern, Glob glob)
{
    /// <summary>The feature's id.</summary>
    public string Feature => feature;

    /// <summary>As it was written.</summary>
    public string Text => pattern.Value;

    /// <summary>Where it stands.</summary>
    public SourceLocation Location => pattern.Location;

    /// <summary>Whether anything was found by it.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>Reads those of a feature; reports what cannot be read.</summary>
    public static IEnumerable<FeatureClaim> Read(MsiFeatureEntry entry, string package, DiagnosticBag diagnostics)
    {
        foreach (var pattern in entry.Contents)
        {
            if (Roots.Resolve(pattern.Value, package).Path is not { } path)
                diagnostics.Add(ContentsFaults.RelativeDestination, pattern.Location, $"'{pattern.Value}' is not absolute", $"begin it with '/', or with one of the roots {string.Join(", ", Roots.Names)}");
            else if (Glob.TryParse(path, GlobStyle.Packager, out var glob, out var fault)) yield return new FeatureClaim(entry.Id?.Value ?? "", pattern, glob);
            else diagnostics.Add(ContentsFaults.BadPattern, pattern.Location, $"the pattern '{pattern.Value}' cannot be read: {fault}", @"put a backslash before a character that is meant itself");
        }
    }

    /// <summary>Whether a path, or a folder that it lies in, is meant.</summary>
    public bool Takes(string path)
    {
        for (var part = path; part is not null; part = PayloadPath.Parent(part))
        {
            if (glob.MatchesPath(part)) return IsUsed = true;
        }

        return false;
    }
}
