using System.Collections.Immutable;
using System.Text;

namespace Packager.Msi;

/// <content>As text, to be kept beside a manifest in place of the package.</content>
public sealed partial record PackageIdentity
{
    private const string UpgradeCodeWord = "upgrade_code ";
    private const string ComponentWord = "component ";

    /// <summary>Writes it: a line for the upgrade code, one for each component, and below that what it stands for.</summary>
    public string ToText()
    {
        var text = new StringBuilder("# What upgrades know a product by; packager.yaml names this file below msi: adopt.\n");
        if (UpgradeCode is { } code) text.Append(UpgradeCodeWord).Append(code.Text()).Append('\n');
        foreach (var component in Components.Where(component => !component.Resources.IsEmpty))
        {
            text.Append(ComponentWord).Append(component.Code.Text()).Append('\n');
            foreach (var resource in component.Resources) text.Append("  ").Append(resource).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Reads what <see cref="ToText"/> wrote; null when it is something else.</summary>
    public static PackageIdentity? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Guid? upgradeCode = null;
        var components = ImmutableArray.CreateBuilder<ComponentIdentity>();
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.StartsWith(UpgradeCodeWord, StringComparison.Ordinal) && Guid.TryParse(line.AsSpan(UpgradeCodeWord.Length), out var upgrade)) upgradeCode = upgrade;
            else if (line.StartsWith(ComponentWord, StringComparison.Ordinal) && Guid.TryParse(line.AsSpan(ComponentWord.Length), out var code)) components.Add(new ComponentIdentity("", code, []));
            else if (line.StartsWith("  ", StringComparison.Ordinal) && components.Count > 0) components[^1] = components[^1] with { Resources = components[^1].Resources.Add(line.Trim()) };
            else return null;
        }

        return new PackageIdentity(upgradeCode, components.ToImmutable());
    }
}
