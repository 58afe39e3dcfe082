using System.Collections.Immutable;
using Packager.Needs.Dotnet;

namespace Packager.Needs.Rules;

/// <summary>The releases that a package can be made for (<c>releases.json</c>), oldest C library first.</summary>
public static class KnownReleases
{
    private static readonly Lazy<ImmutableArray<string>> s_names = new(Read);

    /// <summary>Their names, for example <c>debian/12</c>.</summary>
    public static ImmutableArray<string> Names => s_names.Value;

    /// <summary>What a manifest that names none means.</summary>
    public static ImmutableArray<string> Default { get; } = ["debian/12", "debian/13"];

    /// <summary>Sorts names from the oldest release to the newest; each must be known.</summary>
    public static ImmutableArray<string> Sort(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).OrderBy(n => Names.IndexOf(n))];

    private static ImmutableArray<string> Read()
    {
        using var document = EmbeddedTable.Open("releases.json");
        return [.. document.RootElement.Member("releases").Items().Select(r => r.Member("name").AsText()!)];
    }
}
