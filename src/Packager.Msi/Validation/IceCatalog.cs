using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Packager.Msi.Validation;

/// <summary>All evaluators.</summary>
public static class IceCatalog
{
    /// <summary>In the order of their numbers.</summary>
    public static ImmutableArray<Ice> All { get; } =
    [
        .. typeof(IceCatalog).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Ice)) && !type.IsAbstract)
            .Select(type => (Ice)Activator.CreateInstance(type)!).OrderBy(ice => ice.Number),
    ];

    /// <summary>The evaluators that Microsoft's own set for merge modules shares with that for packages.</summary>
    internal static FrozenSet<int> OfModules { get; } = new[]
    {
        2, 3, 6, 8, 11, 15, 17, 18, 23, 29, 30, 32, 33, 34, 36, 39, 42, 44, 45, 46, 48, 49, 51, 52, 53, 54, 55, 60, 65, 66, 68, 70, 74, 76, 85, 86, 87, 89, 92,
        93, 94, 95, 98, 103,
    }.ToFrozenSet();
}
