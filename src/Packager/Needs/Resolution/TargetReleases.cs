using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;
using Packager.Needs.Rules;

namespace Packager.Needs;

/// <summary>The releases that a package must install on.</summary>
internal static class TargetReleases
{
    /// <summary>Those that the manifest names, or the default ones, oldest first; null after an unknown name.</summary>
    public static ImmutableArray<string>? Of(PackageManifest manifest, DiagnosticBag bag)
    {
        var named = manifest.Dependencies.Releases;
        if (named.IsEmpty) return KnownReleases.Sort(KnownReleases.Default);
        var unknown = named.Where(n => !KnownReleases.Names.Contains(n.Value)).ToList();
        foreach (var name in unknown)
        {
            var hint = Suggestion.For(name.Value, KnownReleases.Names) ?? "known are " + string.Join(", ", KnownReleases.Names);
            bag.Add(ResolutionFaults.UnknownRelease, name.Location, $"'{name.Value}' is not a known release", hint);
        }

        return unknown.Count == 0 ? KnownReleases.Sort(named.Select(n => n.Value)) : null;
    }
}
