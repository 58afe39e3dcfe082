using Packager.Model;

namespace Packager.Manifest;

/// <summary>One package for one target: the shared values, the package's own and the selectors' are merged already.</summary>
public sealed class PackageSelection
{
    internal PackageSelection(Located<string> name, Target target, MappingNode node) => (Name, Target, Node) = (name, target, node);

    /// <summary>The package's name.</summary>
    public Located<string> Name { get; }

    /// <summary>What is made.</summary>
    public Target Target { get; }

    /// <summary>Where the package begins in the file.</summary>
    public SourceLocation Location => Node.Location;

    /// <summary>Set on a package of debug symbols: the package whose symbols it holds, and whose values it shares.</summary>
    public PackageSelection? SymbolsOf { get; internal init; }

    /// <summary>Whether another package of the file takes the debug symbols of this one.</summary>
    public bool IsSplit { get; internal init; }

    /// <summary>The merged values.</summary>
    internal MappingNode Node { get; }
}
