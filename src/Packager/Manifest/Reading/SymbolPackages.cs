using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>Joins packages of debug symbols with the packages that they are named after.</summary>
/// <param name="bag">Receives PKG1057 and PKG1058.</param>
internal sealed class SymbolPackages(DiagnosticBag bag)
{
    private const string Suffix = "-dbgsym";

    /// <summary>The plain packages, marked where their symbols go elsewhere, each followed by the package of its symbols.</summary>
    public ImmutableArray<PackageSelection> Join(ImmutableArray<PackageSelection> plain, ImmutableArray<(Located<string> Name, MappingNode Own)> symbols)
    {
        var owners = new Dictionary<string, (Located<string> Name, MappingNode Own)>(StringComparer.Ordinal);
        foreach (var package in symbols)
        {
            CheckKeys(package.Own);
            if (Owner(package.Name, plain) is not { } owner) continue;
            if (!owners.TryAdd(owner, package))
                bag.Add(ManifestFaults.SamePackageTwice, package.Name.Location, $"'{package.Name.Value}' is described twice", "keep one of the two entries");
        }

        return [.. plain.SelectMany(p => owners.TryGetValue(p.Name.Value, out var own) && HasCode(p) ? Split(p, own.Name) : [p])];
    }

    private static PackageSelection[] Split(PackageSelection package, Located<string> name)
    {
        var split = new PackageSelection(package.Name, package.Target, package.Node) { IsSplit = true };
        return [split, new PackageSelection(name, package.Target, package.Node) { SymbolsOf = split }];
    }

    private string? Owner(Located<string> name, ImmutableArray<PackageSelection> plain)
    {
        var owner = name.Value.EndsWith(Suffix, StringComparison.Ordinal) ? name.Value[..^Suffix.Length] : null;
        var named = plain.Where(p => p.Name.Value == owner).ToList();
        if (named.Exists(HasCode)) return owner;
        if (name.Value.Length == 0) return null;
        var coded = plain.FirstOrDefault(HasCode)?.Name.Value;
        var (what, hint) = named.Count > 0
            ? ($"'{owner}' is made for all architectures and holds no machine code", "remove the entry, or name the formats of the package, such as deb/amd64")
            : ($"'{name.Value}' is not named after a package of the file", coded is null ? "debug symbols are those of another package: describe it first" : $"name it {coded}{Suffix}");
        bag.Add(ManifestFaults.SymbolsOfNothing, name.Location, what, hint);
        return null;
    }

    private void CheckKeys(MappingNode package)
    {
        foreach (var entry in package.Without("name", PackageKinds.Key).Entries)
        {
            bag.Add(ManifestFaults.SymbolsSayMore, entry.KeyLocation, $"'{entry.Key}' cannot stand in a package of debug symbols",
                "remove it: version, architecture and relations follow from the package that it is named after");
        }
    }

    private static bool HasCode(PackageSelection package) => package.Target is { Format: "deb", Architecture: not "all" };
}
