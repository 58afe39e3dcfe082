using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>The keys that say how a file becomes packages; all others are a package's own or shared defaults.</summary>
public sealed record ManifestDocument
{
    /// <summary>The dialect's number.</summary>
    [Key("packager", "The dialect's number; a file without this key is read as nfpm's.", Dialects = Dialects.Packager, Places = Places.Root, Values = ["1"], Example = "1")]
    public Located<string>? Packager { get; init; }

    /// <summary>Several packages.</summary>
    [Key("packages", "Several packages from one file. Everything else at the top is their shared default: maps merge, lists replace, null unsets.", Dialects = Dialects.Packager, Places = Places.Root)]
    public ImmutableArray<PackageManifest> Packages { get; init; } = [];

    /// <summary>What sort of package it is.</summary>
    [Key("kind", "What sort of package it is. 'doc' takes from the top only what describes the release, not what is installed, and is made once for all architectures. 'dbgsym' holds the debug symbols of the package that it is named after and says nothing but its name.", Dialects = Dialects.Packager, Places = Places.Package, Default = "app", Values = ["app", "doc", "dbgsym"], Example = "doc")]
    public Located<string>? Kind { get; init; }

    /// <summary>What is made.</summary>
    [Key("formats", "What is made: a format and an architecture each. 'arch' is shorthand for one of them.", Dialects = Dialects.Packager, Places = Places.Root | Places.Package, Default = "[deb/amd64]", Example = "[deb/amd64, deb/arm64]")]
    public ImmutableArray<Located<string>> Formats { get; init; } = [];

    /// <summary>What differs.</summary>
    [Key("overrides", "What differs for a format (deb), a target (deb/arm64), a distribution or a release (debian/12); the last two apply where dependencies.releases names that release alone, since one file serves all that are named. nfpm: for a format.", Places = Places.Root | Places.Package)]
    public ImmutableArray<KeyValuePair<string, PackageManifest>> Overrides { get; init; } = [];
}
