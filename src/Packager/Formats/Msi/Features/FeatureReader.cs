using System.Collections.Immutable;
using System.Globalization;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Reads <c>msi.features</c>; reports PKG3060 to PKG3064.</summary>
internal sealed class FeatureReader(PackageManifest manifest, MsiFeatures features, DiagnosticBag diagnostics)
{
    private const int LongestId = 38;
    private const int HighestLevel = 32767;

    /// <summary>The features, the main one first whether it is described or not.</summary>
    public ImmutableArray<MsiFeature> Read()
    {
        var described = manifest.Msi.Features.Select(Read).OfType<MsiFeature>().ToList();
        foreach (var same in described.GroupBy(feature => feature.Id, StringComparer.Ordinal).SelectMany(group => group.Skip(1)))
            diagnostics.Add(MsiFeatureFaults.SameId, same.Location, $"there is another feature '{same.Id}'", "give one of them another id");
        var main = described.Find(feature => feature.Id == MsiFeature.MainId) ?? Main();
        ImmutableArray<MsiFeature> all = [main, .. described.Where(feature => feature.Id != MsiFeature.MainId).DistinctBy(feature => feature.Id)];
        foreach (var feature in all.Where(feature => LiesInItself(feature, all)))
            diagnostics.Add(MsiFeatureFaults.Circle, feature.Location, $"the feature '{feature.Id}' lies in itself", "give it another parent, or parent: none");
        return all;
    }

    private MsiFeature Main() => new(MsiFeature.MainId, ProductName()) { IsRequired = true, Location = manifest.Msi.ProductName?.Location ?? manifest.Location };

    private MsiFeature? Read(MsiFeatureEntry entry)
    {
        if (entry.Id is not { } id || !IsPossible(id, entry)) return null;
        var isMain = id.Value == MsiFeature.MainId;
        return new MsiFeature(id.Value, entry.Title?.Value ?? (isMain ? ProductName() : id.Value))
        {
            Parent = isMain || entry.Parent is { Value: "none" } ? null : features.Named(entry.Parent, MsiFeature.MainId),
            Description = entry.Description?.Value, Level = Level(entry.Level, MsiFeature.Typical),
            IsRequired = entry.Absent is { } absent ? absent.Value == "disallow" : isMain,
            Display = entry.Display?.Value switch { "collapse" => MsiFeatureDisplay.Collapse, "hidden" => MsiFeatureDisplay.Hidden, _ => MsiFeatureDisplay.Expand },
            Conditions = [.. Conditions(entry)], Location = entry.Location,
        };
    }

    private bool IsPossible(Located<string> id, MsiFeatureEntry entry)
    {
        var text = id.Value;
        if (text.Length is > 0 and <= LongestId && (char.IsAsciiLetter(text[0]) || text[0] == '_') && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.') && text is not ("ALL" or "none")) return true;
        diagnostics.Add(MsiFeatureFaults.BadId, id.Location.IsKnown ? id.Location : entry.Location, $"'{text}' cannot be the id of a feature",
            string.Create(CultureInfo.InvariantCulture, $"use at most {LongestId} letters, digits, underscores and full stops, a letter first; ALL is every feature to the command line"));
        return false;
    }

    private IEnumerable<MsiFeatureCondition> Conditions(MsiFeatureEntry entry)
    {
        if (entry.Condition is { } condition && ConditionText.Passes(condition, diagnostics)) yield return new MsiFeatureCondition($"NOT ({condition.Value})", 0);
        foreach (var level in entry.Levels)
        {
            if (level.Condition is { } under)
            {
                if (ConditionText.Passes(under, diagnostics)) yield return new MsiFeatureCondition(under.Value, Level(level.Level, MsiFeature.Typical));
            }
            else diagnostics.Add(MsiFaults.MissingKey, level.Location, "the entry has no 'condition'", "write 'condition: …'");
        }
    }

    private int Level(Located<string>? level, int otherwise)
    {
        switch (level)
        {
            case null: return otherwise;
            case { Value: "typical" }: return MsiFeature.Typical;
            case { Value: "complete" }: return MsiFeature.Complete;
            case { } given when int.TryParse(given.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= HighestLevel: return number;
            case { } given:
                diagnostics.Add(MsiFeatureFaults.BadLevel, given.Location, $"'{given.Value}' is no level of a feature", "write typical, complete, or a number; 1 is installed, 0 never");
                return otherwise;
        }
    }

    private string ProductName() => manifest.Msi.ProductName?.Value ?? manifest.Name?.Value ?? "";

    private static bool LiesInItself(MsiFeature feature, ImmutableArray<MsiFeature> all)
    {
        var above = feature.Parent;
        for (var steps = 0; above is not null && steps < all.Length; steps++)
        {
            if (above == feature.Id) return true;
            above = all.FirstOrDefault(other => other.Id == above)?.Parent;
        }

        return false;
    }
}
