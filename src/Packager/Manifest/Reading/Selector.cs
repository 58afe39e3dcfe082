using System.Collections.Immutable;
using Packager.Debian;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>Works out what a file makes: a package for a target each, with shared values, the package's own and the selectors' merged in this order.</summary>
internal sealed class Selector
{
    private readonly ManifestFile _file;
    private readonly DiagnosticBag _bag;
    private readonly ValueReader _values;
    private readonly HashSet<Entry> _applied = [];
    private readonly HashSet<MappingNode> _symbols = [];

    private Selector(ManifestFile file, DiagnosticBag bag)
    {
        (_file, _bag) = (file, bag);
        _values = new ValueReader(file.Dialect, file.Environment, bag);
    }

    /// <summary>The selections in the order of the file.</summary>
    public static ImmutableArray<PackageSelection> Select(ManifestFile file, MappingNode root, DiagnosticBag bag)
    {
        var selector = new Selector(file, bag);
        var packages = selector.Packages(root).ToList();
        var symbols = packages.Where(selector._symbols.Contains).Select(p => (selector.Name(p), p)).ToImmutableArray();
        var selections = new SymbolPackages(bag).Join([.. packages.Where(p => !selector._symbols.Contains(p)).SelectMany(selector.Select)], symbols);
        foreach (var package in packages) Overrides.Check(package["overrides"] as MappingNode, file.Dialect, selector._applied, bag);
        selector.ReportTwins(selections);
        return selections;
    }

    private IEnumerable<MappingNode> Packages(MappingNode root)
    {
        var shared = root.Without("packager", "packages", PackageKinds.Key);
        if (root["packages"] is not SequenceNode list || _file.Dialect == Dialects.Nfpm) return [shared];
        if (list.Items.IsEmpty) _bag.Add(ManifestFaults.Missing, list.Location, "'packages' is empty", "remove the key, or describe a package below it");
        return list.Items.OfType<MappingNode>().Select(own => Joined(shared, own));
    }

    private MappingNode Joined(MappingNode shared, MappingNode own)
    {
        var kind = new PackageKinds(_values).Of(own);
        if (kind == PackageKinds.Symbols)
        {
            _symbols.Add(own);
            return own;
        }

        var lower = kind == PackageKinds.Documentation ? PackageKinds.SharedWithDocumentation(shared, own.Location) : new MappingNode(own.Location, shared.Entries);
        return NodeMerge.Over(lower, own, _file.Dialect);
    }

    private IEnumerable<PackageSelection> Select(MappingNode package)
    {
        var name = Name(package);
        var overrides = package["overrides"] as MappingNode;
        var plain = package.Without("formats", "overrides", PackageKinds.Key);
        foreach (var target in new Formats(_file.Dialect, _values, _bag).Of(package))
        {
            var node = Overrides.Apply(plain, overrides, target, _file.Dialect, _applied);
            yield return new PackageSelection(name, Verbatim(target, node), node);
        }
    }

    private Located<string> Name(MappingNode package)
    {
        if (package["name"] is ScalarNode { IsNull: false } scalar)
        {
            // An undefined variable has its own diagnostic; the name is then worth as much as none.
            var text = _values.Expand(scalar, "name");
            if (text is null || PackageName.IsValid(text)) return new(text ?? "", scalar.Location);
            _bag.Add(PackageName.Explain(new Located<string>(text, scalar.Location)));
            return new(text, scalar.Location);
        }

        if (package["name"] is null or ScalarNode) _bag.Add(ManifestFaults.Missing, package.Location, "the package has no name", "write 'name: …'");
        return new("", package.Location);
    }

    // nfpm's deb.arch is the Architecture field as it stands.
    private Target Verbatim(Target target, MappingNode node)
    {
        if (target.Format != "deb" || (node["deb"] as MappingNode)?["arch"] is not ScalarNode { IsNull: false, Text: not "" } scalar) return target;
        return _values.Expand(scalar, "deb.arch") is { } arch ? target with { Architecture = arch } : target;
    }

    private void ReportTwins(ImmutableArray<PackageSelection> selections)
    {
        foreach (var twins in selections.GroupBy(s => $"'{s.Name.Value}' for {s.Target}", StringComparer.Ordinal).Where(group => group.Count() > 1 && group.First().Name.Value.Length > 0))
            _bag.Add(ManifestFaults.SamePackageTwice, twins.Last().Name.Location, $"{twins.Key} is described twice", "give the packages different names or formats");
    }
}
