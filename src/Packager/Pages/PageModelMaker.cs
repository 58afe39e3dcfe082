using System.Collections.Immutable;
using Packager.Apt;

namespace Packager.Pages;

/// <summary>Puts what a page tells into the templates' variables.</summary>
internal sealed class PageModelMaker(RepositoryOverview repository)
{
    // apt reads a key inside of a .sources file since 2.3.10; these releases have an older one.
    private static readonly string[] OlderReleases = ["debian/10", "debian/11", "ubuntu/18.04", "ubuntu/20.04"];

    private string OriginName => RepositoryNames.Slug(repository.Origin);

    /// <summary>The first page.</summary>
    public IndexModel Index() => new(
        repository.Title, repository.Description, repository.Url, OriginName, RepositoryNames.Keyring(repository.Origin) + ".pgp", RepositoryNames.Keyring(repository.Origin) + ".asc",
        PageText.Fingerprint(repository.Fingerprint), repository.Updated is { } moment ? PageText.Moment(moment) : "",
        [.. repository.Channels.Select((channel, i) => new ChannelModel(channel.Name, channel.Purpose, i == 0, [.. channel.Suites.SelectMany(Suite)]))],
        [.. repository.Packages.Select(Line)], repository.HasMore, [.. repository.Installers.Select(Installer)]);

    private static LineModel Line(PackageOverview package) => new(
        package.Name, package.Summary, PageText.Reference(PageWriter.PackagePath(package.Name)), [.. package.Releases.Select(r => new ReleaseModel(r.Channel, r.Version))]);

    /// <summary>The page of a package.</summary>
    public static PackageModel Package(string title, PackageDetails package) => new(
        title, package.Name, package.Summary, PageText.Reference($"{package.Name}.json"), PageText.Address(package.Homepage), package.Maintainer,
        package.Description, [.. package.Versions.Select(Version)]);

    private IEnumerable<SuiteModel> Suite(SuiteOverview suite)
    {
        var model = new SuiteModel(PageText.Release(suite.Release), suite.Suite, string.Join(' ', suite.Components), PageText.Reference(RepositoryFiles.Sources(repository.Origin, suite.Suite)), repository.Url.Length > 0);
        if (suite.Release.Length > 0) return [model with { InlineKey = model.InlineKey && !OlderReleases.Contains(suite.Release) }];
        // Nobody can make the file that holds address and key while the address is not known.
        if (!model.InlineKey) return [model with { Title = "Debian and Ubuntu" }];
        return [model with { Title = "Debian 12, Ubuntu 22.04 and later" }, model with { Title = "Debian 11, Ubuntu 20.04", InlineKey = false }];
    }

    private static VersionModel Version(VersionDetails version) => new(
        version.Version, version.Channels, version.Relations,
        [.. version.Files.OrderBy(f => f.Architecture, StringComparer.Ordinal).Select(f => new FileModel(
            f.Architecture, "../" + PageText.Reference(f.Path), LastPart(f.Path), PageText.Size(f.Size), f.Sha256))],
        version.Changelog.TrimEnd());

    private static InstallerModel Installer(InstallerOverview installer) => new(
        installer.Name, installer.Version, installer.Platform, installer.Channels, PageText.Reference(installer.Path), LastPart(installer.Path),
        PageText.Size(installer.Size), installer.Sha256, LastPart(installer.Manifest), PageText.Reference(installer.Manifest));

    private static string LastPart(string path) => path[(path.LastIndexOf('/') + 1)..];
}
