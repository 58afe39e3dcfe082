using System.Collections.Immutable;

namespace Packager.Model;

/// <summary>Libraries that another package of the same manifest installs.</summary>
/// <param name="Package">That package.</param>
/// <param name="Version">Its version in the target's form; both are made together and belong together.</param>
/// <param name="Sonames">The libraries, sorted.</param>
/// <param name="Origins">The paths of the objects that are linked against them.</param>
public sealed record SiblingNeed(string Package, string Version, ImmutableArray<string> Sonames, ImmutableArray<string> Origins) : Need(Origins)
{
    /// <inheritdoc/>
    public override string Key => "sibling:" + Package;

    /// <inheritdoc/>
    public override string Describe() => (Sonames.Length == 1 ? "library " : "libraries ") + string.Join(", ", Sonames);
}
