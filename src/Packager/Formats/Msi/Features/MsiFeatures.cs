using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>The features of a package, and which of them each thing belongs to.</summary>
internal sealed class MsiFeatures
{
    private readonly HashSet<string> _ids;
    private readonly List<FeatureClaim> _claims;
    private readonly Dictionary<string, Located<string>> _services = new(StringComparer.Ordinal);
    private readonly DiagnosticBag _diagnostics;

    public MsiFeatures(PackageManifest manifest, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        _ids = [MsiFeature.MainId, .. manifest.Msi.Features.Select(entry => entry.Id?.Value).OfType<string>()];
        All = new FeatureReader(manifest, this, diagnostics).Read();
        _claims = [.. manifest.Msi.Features.SelectMany(entry => FeatureClaim.Read(entry, manifest.Name?.Value ?? "", diagnostics))];
    }

    /// <summary>All of them, the main one first.</summary>
    public ImmutableArray<MsiFeature> All { get; }

    /// <summary>The feature that something names, or another one when it names none; reports PKG3062.</summary>
    public string Named(Located<string>? feature, string otherwise)
    {
        if (feature is not { } named) return otherwise;
        if (_ids.Contains(named.Value)) return named.Value;
        _diagnostics.Add(MsiFeatureFaults.Unknown, named.Location, $"there is no feature '{named.Value}'", $"describe it below msi: features:, or name one of {string.Join(", ", _ids.Order(StringComparer.Ordinal))}");
        return otherwise;
    }

    /// <summary>Lets a service's program belong to the feature that the service names.</summary>
    public void Claim(string program, Located<string>? feature)
    {
        if (feature is { } named) _services[program] = named;
    }

    /// <summary>The feature of an entry: the one it names itself, that of its service, that whose contents it is among, or the main one. Reports PKG3065.</summary>
    public string Of(PayloadEntry entry)
    {
        var asked = new List<(string Feature, SourceLocation Location)>();
        if (entry.Feature is { } own) asked.Add((Named(new Located<string>(own, entry.Location), MsiFeature.MainId), entry.Location));
        if (_services.TryGetValue(entry.Path, out var service)) asked.Add((Named(service, MsiFeature.MainId), service.Location));
        asked.AddRange(_claims.Where(claim => claim.Takes(entry.Path)).Select(claim => (claim.Feature, claim.Location)));
        if (asked.Count == 0) return MsiFeature.MainId;
        foreach (var other in asked.Where(other => other.Feature != asked[0].Feature))
        {
            _diagnostics.Add(MsiFeatureFaults.TwoFeatures, other.Location, $"'{entry.Path}' belongs to the feature '{asked[0].Feature}' and cannot belong to '{other.Feature}' as well",
                $"see {asked[0].Location}; take it out of one of them, or make a parent of both for it");
        }

        return asked[0].Feature;
    }

    /// <summary>Reports PKG3066 for contents that no entry was among; asked when all entries have been.</summary>
    public void CheckClaims()
    {
        foreach (var claim in _claims.Where(claim => !claim.IsUsed))
            _diagnostics.Add(MsiFeatureFaults.NoContents, claim.Location, $"nothing in the package is installed to '{claim.Text}'", "write a dst of contents, such as app/plugins, or a glob");
    }
}
