using System.Collections.Immutable;

namespace Packager.Model;

/// <summary>A shared library that the dynamic linker loads at start.</summary>
/// <param name="Soname">The name in DT_NEEDED.</param>
/// <param name="Objects">The objects that name it, sorted by path.</param>
/// <param name="Machine">The Debian architecture of these objects, for example <c>amd64</c>.</param>
/// <param name="Origins">The paths of these objects.</param>
public sealed record LibraryNeed(string Soname, ImmutableArray<LinkedObject> Objects, string Machine, ImmutableArray<string> Origins)
    : Need(Origins)
{
    /// <inheritdoc/>
    public override string Key => "elf:" + Soname;

    /// <summary>The symbols that it may have to give, sorted: those linked against it, and those without a version.</summary>
    public ImmutableArray<string> Symbols =>
    [
        .. Objects.SelectMany(o => o.Symbols).Where(s => s.Library is null || s.Library == Soname)
            .Select(s => s.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public override string Describe() => "library " + Soname;
}
