using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi.Validation;

namespace Packager.Formats;

/// <summary>Reads <c>msi.ice_overrides</c>.</summary>
internal static class MsiOverrides
{
    /// <summary>The evaluators' names and reasons; reports PKG3069.</summary>
    public static ImmutableArray<KeyValuePair<string, string>> Read(MsiSection msi, DiagnosticBag diagnostics)
    {
        foreach (var (name, reason) in msi.IceOverrides)
        {
            if (!IceCatalog.All.Any(ice => ice.Name == name)) diagnostics.Add(MsiFaults.BadOverride, reason.Location, $"there is no evaluator '{name}'", "name it as packager lint does, for example ICE64");
            else if (string.IsNullOrWhiteSpace(reason.Value)) diagnostics.Add(MsiFaults.BadOverride, reason.Location, $"'{name}' is overridden without a reason", "say in a few words why it is meant");
        }

        return [.. msi.IceOverrides.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Value.ReplaceLineEndings(" ").Trim()))];
    }
}
