using System.Collections.Frozen;
using System.Reflection;

namespace Packager.Msi.Validation;

/// <summary>The codes of the samples in the Windows SDK, which are copied with them.</summary>
internal static class SampleCodes
{
    private static readonly ILookup<string, string> s_codes = Read();

    /// <summary>Package codes.</summary>
    public static FrozenSet<string> OfPackages { get; } = Of("package");

    /// <summary>Product codes.</summary>
    public static FrozenSet<string> OfProducts { get; } = Of("product");

    /// <summary>Upgrade codes.</summary>
    public static FrozenSet<string> OfUpgrades { get; } = Of("upgrade");

    private static FrozenSet<string> Of(string kind) => s_codes[kind].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static ILookup<string, string> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("SampleCodes.tsv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split('\t')).ToLookup(cells => cells[1], cells => cells[0], StringComparer.Ordinal);
    }
}
