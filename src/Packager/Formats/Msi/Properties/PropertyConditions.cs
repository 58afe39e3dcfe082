using Packager.Manifest;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Makes launch conditions of what a property has to be, with messages in the package's language.</summary>
internal static class PropertyConditions
{
    private const string Part = "messages.property.";

    /// <summary>The conditions of one property.</summary>
    public static IEnumerable<MsiLaunchCondition> Of(MsiProperty property, MsiPropertyEntry entry, PropertyType type, MsiTexts texts)
    {
        var name = property.Name;
        if (property.IsRequired) yield return Condition(name, texts["messages.property.required"]);
        if (type.TextKey is { } key) yield return Condition($"NOT {name} OR ({type.Condition.Replace("{0}", name, StringComparison.Ordinal)})", texts[Part + key]);

        MsiLaunchCondition Condition(string condition, string message) =>
            new(condition, $"{Filled(message, property, entry)} {WindowsText.Literal(property.Help ?? "")}".TrimEnd(), property.Location) { HoldsForRepairs = true };
    }

    private static string Filled(string message, MsiProperty property, MsiPropertyEntry entry) => message
        .Replace("<name>", property.Name, StringComparison.Ordinal)
        .Replace("<value>", property.IsSecret ? "***" : $"[{property.Name}]", StringComparison.Ordinal)
        .Replace("<least>", entry.Min?.Value, StringComparison.Ordinal).Replace("<most>", entry.Max?.Value, StringComparison.Ordinal)
        .Replace("<values>", WindowsText.Literal(string.Join(", ", entry.Values.Select(value => value.Value))), StringComparison.Ordinal);
}
