using Packager.Formats;

namespace Packager.Packaging;

/// <summary>The formats that this version makes; a new one is registered here and nowhere else.</summary>
public static class PackageFormats
{
    private static readonly IPackageFormat[] All = [new DebFormat(), new MsiFormat()];

    /// <summary>The format of a name, or null.</summary>
    public static IPackageFormat? Find(string name) => Array.Find(All, f => f.Name == name);
}
