using System.Collections.Immutable;
using Packager.Debian;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>The relationship fields of one package (Policy §7), read and checked.</summary>
public sealed record RelationFields
{
    /// <summary>Pre-Depends.</summary>
    public ImmutableArray<Relation> PreDepends { get; init; } = [];

    /// <summary>Depends, without what is detected.</summary>
    public ImmutableArray<Relation> Depends { get; init; } = [];

    /// <summary>Recommends.</summary>
    public ImmutableArray<Relation> Recommends { get; init; } = [];

    /// <summary>Suggests.</summary>
    public ImmutableArray<Relation> Suggests { get; init; } = [];

    /// <summary>Enhances.</summary>
    public ImmutableArray<Relation> Enhances { get; init; } = [];

    /// <summary>Conflicts.</summary>
    public ImmutableArray<Relation> Conflicts { get; init; } = [];

    /// <summary>Breaks.</summary>
    public ImmutableArray<Relation> Breaks { get; init; } = [];

    /// <summary>Replaces.</summary>
    public ImmutableArray<Relation> Replaces { get; init; } = [];

    /// <summary>Provides.</summary>
    public ImmutableArray<Relation> Provides { get; init; } = [];

    /// <summary>
    /// The manifest with its relations as they are written into a package for an architecture: one an item, in canonical form, without those
    /// of other architectures and those on the package itself. Malformed ones, which <see cref="Read"/> reports, are left out.
    /// </summary>
    public static PackageManifest Settle(PackageManifest manifest, string architecture)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var fields = Read(manifest, architecture, []);
        return manifest with
        {
            Depends = Items(fields.Depends), Recommends = Items(fields.Recommends), Suggests = Items(fields.Suggests), Enhances = Items(fields.Enhances),
            Conflicts = Items(fields.Conflicts), Replaces = Items(fields.Replaces), Provides = Items(fields.Provides),
            Deb = manifest.Deb with { Predepends = Items(fields.PreDepends), Breaks = Items(fields.Breaks) },
        };

        ImmutableArray<Located<string>> Items(ImmutableArray<Relation> relations) => [.. relations.Select(r => new Located<string>(r.ToString(), manifest.Location))];
    }

    /// <summary>Reads them; malformed ones are reported (PKG112x) and left out, and so is what is restricted to other architectures.</summary>
    public static RelationFields Read(PackageManifest manifest, string architecture, DiagnosticBag bag)
    {
        var reader = new RelationListReader(manifest, architecture, bag);
        return new RelationFields
        {
            PreDepends = reader.Needs(manifest.Deb.Predepends),
            Depends = reader.Needs(manifest.Depends),
            Recommends = reader.Choices(manifest.Recommends),
            Suggests = reader.Choices(manifest.Suggests),
            Enhances = reader.Singles(manifest.Enhances, "Enhances"),
            Conflicts = reader.Singles(manifest.Conflicts, "Conflicts"),
            Breaks = reader.Singles(manifest.Deb.Breaks, "Breaks"),
            Replaces = reader.Singles(manifest.Replaces, "Replaces"),
            Provides = reader.Provided(manifest.Provides),
        };
    }
}
