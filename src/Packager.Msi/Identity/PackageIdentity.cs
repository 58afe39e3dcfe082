using System.Collections.Immutable;

namespace Packager.Msi;

/// <summary>What upgrades know a product by: the upgrade code, and for each component its code and what it stands for.</summary>
/// <param name="UpgradeCode">The property UpgradeCode; null when the package has none.</param>
/// <param name="Components">The components, in the order of their keys.</param>
public sealed partial record PackageIdentity(Guid? UpgradeCode, ImmutableArray<ComponentIdentity> Components)
{
    /// <summary>Reads it out of a package, whoever made it.</summary>
    public static PackageIdentity Of(MsiDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        var resources = ComponentResources.Of(database);
        var components = database.Rows("Component")
            .Select(row => (Id: row.Text("Component") ?? "", Code: row.Text("ComponentId")))
            .Where(component => Guid.TryParse(component.Code, out _))
            .OrderBy(component => component.Id, StringComparer.Ordinal)
            .Select(component => new ComponentIdentity(component.Id, Guid.Parse(component.Code!), [.. resources[component.Id].Distinct(StringComparer.Ordinal)]));
        return new PackageIdentity(Guid.TryParse(database.Property("UpgradeCode"), out var code) ? code : null, [.. components]);
    }
}

/// <summary>A component as upgrades know it.</summary>
/// <param name="Id">Its key, which nobody else looks at.</param>
/// <param name="Code">The ComponentId.</param>
/// <param name="Resources">What it stands for, its key path first: <c>file ProgramFiles64Folder\example\app.exe</c>.</param>
public sealed record ComponentIdentity(string Id, Guid Code, ImmutableArray<string> Resources);
