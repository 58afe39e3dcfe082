using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>The <c>source</c> block: what a source package holds besides what the packages say.</summary>
public sealed record SourceSection
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The source package's name.</summary>
    [Key("name", "The source package's name; that of the first package unless given.", Dialects = Dialects.Packager, Example = "guestbook")]
    public Located<string>? Name { get; init; }

    /// <summary>The folder that the upstream tarball holds.</summary>
    [Key("root", "The folder that becomes the upstream tarball, with the manifest in it or below it; the git repository unless given.", Dialects = Dialects.Packager, Example = "..")]
    public Located<string>? Root { get; init; }

    /// <summary>What is in the tarball.</summary>
    [Key("files", "Globs, relative to root, of what the upstream tarball holds; the files that git tracks unless given.", Dialects = Dialects.Packager, Example = "[\"src/**\", LICENSE]")]
    public ImmutableArray<Located<string>> Files { get; init; } = [];

    /// <summary>What of it is left out.</summary>
    [Key("exclude", "Globs, relative to root, of what is left out of the upstream tarball.", Dialects = Dialects.Packager, Example = "[\"docs/pictures/**\"]")]
    public ImmutableArray<Located<string>> Exclude { get; init; } = [];

    /// <summary>What building needs.</summary>
    [Key("build_depends", "Packages that must be installed to build, in Debian's syntax; debhelper, the .NET SDK, npm and pip are added where they are needed.", Dialects = Dialects.Packager, Example = "[gcc, pkgconf]")]
    public ImmutableArray<Located<string>> BuildDepends { get; init; } = [];

    /// <summary>What the build command fetches.</summary>
    [Key("vendor", "The lock files of what the build command fetches, which comes along since builders have no network.", Dialects = Dialects.Packager)]
    public SourceVendorSection Vendor { get; init; } = new();

    /// <summary>Licences of vendored packages that do not say theirs.</summary>
    [Key("licenses", "The licences of vendored packages that do not say theirs themselves, by name.", Dialects = Dialects.Packager, Example = "{ Some.Package: MIT }")]
    public ImmutableArray<KeyValuePair<string, Located<string>>> Licenses { get; init; } = [];

    /// <summary>Lintian overrides of the source package.</summary>
    [Key("lintian_overrides", "Lintian tags of the source package to override, each with its reason.", Dialects = Dialects.Packager, Example = "{ source-is-missing: \"...\" }")]
    public ImmutableArray<KeyValuePair<string, Located<string>>> LintianOverrides { get; init; } = [];
}

/// <summary>The <c>source.vendor</c> block: lock files, by the program that reads them.</summary>
public sealed record SourceVendorSection
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>Lock files of npm.</summary>
    [Key("npm", "Lock files of npm, from the manifest's folder.", Dialects = Dialects.Packager, Example = "[../package-lock.json]")]
    public ImmutableArray<Located<string>> Npm { get; init; } = [];

    /// <summary>Requirements files of pip.</summary>
    [Key("python", "Requirements files of pip, from the manifest's folder, each requirement with its hash.", Dialects = Dialects.Packager, Example = "[../requirements.txt]")]
    public ImmutableArray<Located<string>> Python { get; init; } = [];
}
