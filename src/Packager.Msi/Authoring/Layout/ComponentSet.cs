using System.Globalization;

namespace Packager.Msi;

/// <summary>The bits of Component.Attributes that are used here.</summary>
[Flags]
internal enum ComponentAttributes
{
    None = 0,
    RegistryKeyPath = 4,
    Permanent = 16,
    NeverOverwrite = 128,
    Is64Bit = 256,
}

/// <summary>A component: what is installed and removed together, kept apart from all others by its code.</summary>
/// <param name="Id">The key of its row.</param>
/// <param name="Code">The ComponentId.</param>
/// <param name="Directory">The id of its folder.</param>
/// <param name="KeyPath">The file or registry value that tells whether it is installed; null for its folder.</param>
/// <param name="Attributes">Its attributes but the 64-bit one.</param>
/// <param name="Feature">The feature that it belongs to.</param>
internal sealed record MsiComponent(string Id, Guid Code, string Directory, string? KeyPath, ComponentAttributes Attributes, string Feature)
{
    /// <summary>A condition for its installation; null for none.</summary>
    public string? Condition { get; init; }
}

/// <summary>The Component and FeatureComponents tables.</summary>
internal sealed class ComponentSet(RowSet rows, MsiPlatform platform, DirectoryTree directories)
{
    /// <summary>The most components that Windows Installer takes in one feature.</summary>
    public const int MostInFeature = 1600;

    private readonly Dictionary<string, MsiComponent> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Adds one, unless it is there already.</summary>
    /// <returns>Its id.</returns>
    public string Add(MsiComponent component)
    {
        if (_byId.ContainsKey(component.Id)) return component.Id;
        component = OfUser(component);
        _byId.Add(component.Id, component);
        var attributes = component.Attributes | (platform.Is64Bit() ? ComponentAttributes.Is64Bit : ComponentAttributes.None);
        rows.Add("Component", component.Id, component.Code.Text(), component.Directory, (int)attributes, component.Condition, component.KeyPath);
        rows.Add("FeatureComponents", Place(component.Feature), component.Id);
        return component.Id;
    }

    /// <summary>How many features the components of one are dealt out to.</summary>
    public int PartsOf(string feature) => Math.Max(1, (_counts.GetValueOrDefault(feature) + MostInFeature - 1) / MostInFeature);

    /// <summary>The id of one of these parts, counted from 0; the first is the feature itself.</summary>
    public static string PartId(string feature, int part) =>
        part == 0 ? feature : string.Create(CultureInfo.InvariantCulture, $"{feature}.{part + 1}");

    /// <summary>A component by its id.</summary>
    public MsiComponent this[string id] => _byId[id];

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<MsiComponent> All => _byId.Values;

    /// <summary>In a user's profile a component is known by a value of that user's registry (ICE38), so that each user of a machine is told apart.</summary>
    private MsiComponent OfUser(MsiComponent component)
    {
        if (!directories.IsOfUser(component.Directory) || component.Attributes.HasFlag(ComponentAttributes.RegistryKeyPath)) return component;
        var key = MsiIdentifier.For(component.Id, "profile/" + component.Id);
        rows.Add("Registry", key, (int)RegistryRoot.CurrentUser, @"Software\[Manufacturer]\[ProductName]\Components", component.Id, "#1", component.Id);
        return component with { KeyPath = key, Attributes = component.Attributes | ComponentAttributes.RegistryKeyPath };
    }

    private string Place(string feature)
    {
        var count = _counts.GetValueOrDefault(feature);
        _counts[feature] = count + 1;
        return PartId(feature, count / MostInFeature);
    }
}
