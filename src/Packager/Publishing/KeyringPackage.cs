using System.Globalization;
using System.Text;
using Packager.Apt;
using Packager.Binary;
using Packager.Debian;
using Packager.Model;

namespace Packager.Publishing;

/// <summary>What the keyring package is to bring.</summary>
/// <param name="Channel">The channel that its users get.</param>
/// <param name="Output">The folder for the package.</param>
/// <param name="Version">Its version; null for the date.</param>
/// <param name="Date">The date of its files.</param>
public sealed record KeyringRequest(string Channel, string Output, string? Version, DateTimeOffset Date);

/// <summary>Writes <c>ORIGIN-archive-keyring</c>: the public keys and the .sources file (sources.list(5), deb822 style) that trusts them for this repository alone.</summary>
public static class KeyringPackage
{
    /// <summary>Writes it.</summary>
    /// <returns>Its path.</returns>
    /// <exception cref="UserFaultException">Nobody said where users find the repository (PKG4023).</exception>
    public static string Write(RepositoryPlace place, IReleaseSigner signer, KeyringRequest request)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(signer);
        ArgumentNullException.ThrowIfNull(request);
        var name = RepositoryNames.Keyring(place.Settings.Origin);
        var version = request.Version ?? request.Date.UtcDateTime.ToString("yyyy.MM.dd", CultureInfo.InvariantCulture);
        var package = new DebPackage
        {
            Control = Control(place, name, version), Payload = Contents(place, signer, request.Channel, name), Date = request.Date, Compression = new CompressionSettings(CompressionAlgorithm.Xz, 6),
        };
        Directory.CreateDirectory(request.Output);
        var path = Path.Combine(request.Output, $"{name}_{version}_all.deb");
        DebWriter.Write(package, path);
        return path;
    }

    private static ControlStanza Control(RepositoryPlace place, string name, string version) => ControlStanza.Empty
        .With("Package", name).With("Version", version).With("Architecture", "all").With("Section", "misc").With("Priority", "optional")
        .With("Maintainer", place.Maintainer ?? $"{place.Settings.Origin} <root@localhost>")
        .With("Description", $"keys and source of the {place.Settings.Origin} repository\nIt lets apt verify and find the packages of this repository, and\nbrings new keys before the old ones expire.");

    private static Payload Contents(RepositoryPlace place, IReleaseSigner signer, string channel, string name)
    {
        var keyring = $"/usr/share/keyrings/{name}.pgp";
        var sources = SourcesFile.WithKeyring(UrlOf(place), RepositoryNames.Check(channel, "channel"), [place.Settings.Component], keyring);
        var bag = new DiagnosticBag();
        var payload = Payload.Create(
        [
            File(keyring, signer.PublicKeys, ConfigKind.None),
            File($"/etc/apt/sources.list.d/{RepositoryNames.Slug(place.Settings.Origin)}.sources", Encoding.UTF8.GetBytes(sources), ConfigKind.Config),
        ], bag);
        bag.ThrowIfErrors();
        return payload;
    }

    private static PayloadEntry File(string path, ReadOnlyMemory<byte> content, ConfigKind config) => new()
    {
        Path = path, Kind = PayloadKind.File, Mode = new UnixMode(0b110_100_100), Content = Content.FromBytes(content, "packager key package"), Config = config,
    };

    private static string UrlOf(RepositoryPlace place)
    {
        var bag = new DiagnosticBag();
        var address = RepositorySectionReading.Address(place.Url is { } url ? new Located<string>(url, SourceLocation.None) : null, bag);
        if (address is null && !bag.HasErrors)
            bag.Add(RepositoryFaults.Settings, SourceLocation.None, "nobody said under which address users find the repository", "write 'url: https://apt.example.com' below 'repository', or say --url");
        bag.ThrowIfErrors();
        return new Uri(address!).AbsoluteUri;
    }
}
