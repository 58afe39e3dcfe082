using System.Collections.Immutable;

namespace Packager.Pages;

// The variables of the templates apt/*.hbs; Handlebars reads them by name.

/// <summary>Variables of <c>apt/index.html.hbs</c>.</summary>
internal sealed record IndexModel(
    string Title, string Description, string Url, string OriginName, string KeyFile, string KeyTextFile, string Fingerprint, string Updated,
    ImmutableArray<ChannelModel> Channels, ImmutableArray<LineModel> Packages, bool HasMore, ImmutableArray<InstallerModel> Installers);

/// <summary>A channel, and how it is added.</summary>
internal sealed record ChannelModel(string Name, string Purpose, bool Preferred, ImmutableArray<SuiteModel> Suites);

/// <summary>How a suite is added on some distributions.</summary>
/// <param name="Title">The distributions.</param>
/// <param name="Suite">The suite.</param>
/// <param name="Components">Its components, separated by blanks.</param>
/// <param name="Sources">The .sources file at the repository's root that holds the key, too.</param>
/// <param name="InlineKey">Whether apt reads a key within a .sources file there (since 2.3.10).</param>
internal sealed record SuiteModel(string Title, string Suite, string Components, string Sources, bool InlineKey);

/// <summary>A package in the list.</summary>
internal sealed record LineModel(string Name, string Summary, string Path, ImmutableArray<ReleaseModel> Releases);

/// <summary>A channel's version of a package.</summary>
internal sealed record ReleaseModel(string Channel, string Version);

/// <summary>An installer for Windows.</summary>
internal sealed record InstallerModel(string Name, string Version, string Platform, ImmutableArray<string> Channels, string Path, string FileName, string Size, string Sha, string Manifest, string ManifestPath);

/// <summary>Variables of <c>apt/package.html.hbs</c>.</summary>
internal sealed record PackageModel(
    string Title, string Name, string Summary, string Json, string Homepage, string Maintainer, ImmutableArray<string> Description, ImmutableArray<VersionModel> Versions);

/// <summary>A version of a package.</summary>
internal sealed record VersionModel(
    string Version, ImmutableArray<string> Channels, ImmutableArray<RelationField> Relations, ImmutableArray<FileModel> Files, string Changelog);

/// <summary>A file of the pool.</summary>
internal sealed record FileModel(string Architecture, string Path, string FileName, string Size, string Sha);

/// <summary>For templates without variables.</summary>
internal sealed record NoModel;
