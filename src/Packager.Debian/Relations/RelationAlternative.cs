using System.Collections.Immutable;

namespace Packager.Debian;

/// <summary>One package of a relation, for example <c>libssl3:any (&gt;= 3.0.0) [amd64 arm64]</c>.</summary>
/// <param name="Package">Its name.</param>
/// <param name="Qualifier">The architecture qualifier after a colon, <c>any</c> or an architecture; null for none.</param>
/// <param name="Constraint">The bound on its version; null for any version.</param>
/// <param name="Architectures">The restriction in square brackets, each name with or without a leading <c>!</c>; empty for none. Not written into binary packages.</param>
public sealed record RelationAlternative(
    string Package, string? Qualifier, VersionConstraint? Constraint, ImmutableArray<string> Architectures)
{
    /// <summary>A package in any version.</summary>
    public RelationAlternative(string package)
        : this(package, null, null, [])
    {
    }

    /// <summary>Whether the restriction lets it stand on an architecture.</summary>
    public bool AppliesTo(string architecture)
    {
        if (Architectures.IsEmpty) return true;
        return Architectures[0].StartsWith('!') ? !Architectures.Contains("!" + architecture) : Architectures.Contains(architecture);
    }

    /// <summary>The canonical text.</summary>
    public override string ToString() => string.Concat(
        Package,
        Qualifier is null ? "" : ":" + Qualifier,
        Constraint is null ? "" : $" ({Constraint})",
        Architectures.IsEmpty ? "" : $" [{string.Join(' ', Architectures)}]");
}
