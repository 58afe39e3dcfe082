using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Rendering;

/// <summary>
/// Lintian's tags that the nature of a payload makes unavoidable, as data, each with its reason; and the manifest's own. Never taken from an
/// installed lintian's answer, so that the package is the same wherever it is built.
/// </summary>
internal static partial class OverrideRules
{
    private static readonly ImmutableArray<OverrideRule> Rules =
    [
        new("hardening-no-fortify-functions", "The program that starts a .NET application is compiled by Microsoft, without fortified functions.", n => n.HasAppHost || n.IsSelfContained),
        new("binary-has-unneeded-section", "The same binaries carry a .comment section, and stripping would break their signature.", n => n.HasAppHost || n.IsSelfContained),
        new("executable-in-usr-lib", "A .NET application's program has to lie beside its assemblies.", n => n.HasAppHost),
        new("embedded-library", "A self-contained .NET application brings the runtime with the libraries that it was tested with.", n => n.IsSelfContained),
        new("spelling-error-in-binary", "The words are in Microsoft's binaries.", n => n.IsSelfContained),
        new("exit-in-shared-library", "The runtime ends the process that it hosts.", n => n.IsSelfContained),
        new("package-supports-alternative-init-but-no-init.d-script", "The service is written for systemd, which every supported release starts by default.", n => n.HasServices),
        new("maintainer-script-should-not-use-dpkg-maintscript-helper", "The calls are compiled from a list, as dh_installdeb does.", n => n.HasObsoleteConffiles),
    ];

    /// <summary>The overrides of a package, sorted by tag; the manifest's reason wins.</summary>
    public static ImmutableArray<OverrideModel> For(PackageManifest manifest, PayloadNature nature, DiagnosticBag diagnostics)
    {
        var found = new SortedDictionary<string, OverrideModel>(StringComparer.Ordinal);
        if (manifest.Dialect == Dialects.Packager)
        {
            foreach (var rule in Rules.Where(r => r.Matches(nature))) found[rule.Tag] = new(rule.Tag, "*", [rule.Reason]);
        }

        foreach (var (key, reason) in manifest.Deb.LintianOverrides)
        {
            var (tag, context) = Split(key);
            if (Given(key, reason, diagnostics) is { } given) found[tag + " " + context] = given;
            if (context is null) found.Remove(tag);
        }

        return [.. found.Values];
    }

    /// <summary>The overrides of a source package: those of the manifest alone, sorted.</summary>
    public static ImmutableArray<OverrideModel> ForSource(PackageManifest manifest, DiagnosticBag diagnostics) =>
        [.. manifest.Source.LintianOverrides.OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => Given(o.Key, o.Value, diagnostics)).OfType<OverrideModel>()];

    private static OverrideModel? Given(string key, Located<string> reason, DiagnosticBag diagnostics)
    {
        var (tag, context) = Split(key);
        if (Tags().IsMatch(tag)) return new OverrideModel(tag, context ?? "*", [.. reason.Value.Split('\n').Select(l => l.Trim())]);
        diagnostics.Add(RenderingFaults.BadTag, reason.Location, $"'{key}' is no tag of lintian", "write the tag as lintian prints it, for example 'no-manual-page'");
        return null;
    }

    private static (string Tag, string? Context) Split(string key)
    {
        var at = key.IndexOf(' ', StringComparison.Ordinal);
        return at < 0 ? (key, null) : (key[..at], key[(at + 1)..].Trim());
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9.+-]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    private sealed record OverrideRule(string Tag, string Reason, Func<PayloadNature, bool> Matches);
}

/// <summary>What <c>deb/lintian-overrides.hbs</c> is given.</summary>
/// <param name="Package">The package's name.</param>
/// <param name="Overrides">Its overrides.</param>
public sealed record OverridesModel(string Package, ImmutableArray<OverrideModel> Overrides);

/// <summary>One override.</summary>
/// <param name="Tag">Lintian's tag.</param>
/// <param name="Context">What it is about; <c>*</c> for everything, since contexts are written differently from version to version.</param>
/// <param name="Reason">Why, a line each.</param>
public sealed record OverrideModel(string Tag, string Context, ImmutableArray<string> Reason);
