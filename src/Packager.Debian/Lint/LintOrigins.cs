using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Debian;

/// <summary>Where in the manifest things stand that are not files: what is said about a field is told there.</summary>
public sealed record LintOrigins
{
    /// <summary>No manifest: the package was found somewhere.</summary>
    public static LintOrigins None { get; } = new();

    /// <summary>Where the package begins; findings that have no better place stand here.</summary>
    public SourceLocation Package { get; init; }

    /// <summary>Where control fields come from, by the field's name (<c>Description</c>, <c>Maintainer</c>).</summary>
    public ImmutableDictionary<string, SourceLocation> Fields { get; init; } =
        ImmutableDictionary.Create<string, SourceLocation>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where control members come from, by the member's name (<c>postinst</c>).</summary>
    public ImmutableDictionary<string, SourceLocation> Members { get; init; } =
        ImmutableDictionary.Create<string, SourceLocation>(StringComparer.Ordinal);

    internal SourceLocation OfField(string name) => Fields.GetValueOrDefault(name, Package);

    internal SourceLocation OfMember(string name) => Members.GetValueOrDefault(name, Package);
}
