using Packager.Debian;
using Packager.Model;
using Packager.Publishing;

namespace Packager.Apt.Tests;

public sealed class PackagedKeyring : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void BringsKeysAndSourceToAMachine()
    {
        using var signer = TestKey.Sign(TestKey.First);
        var path = KeyringPackage.Write(Place("https://apt.example.com/x"), signer, new KeyringRequest("production", _folder.Path, null, DateTimeOffset.UnixEpoch.AddDays(20_000)));
        Assert.EndsWith("example-org-archive-keyring_2024.10.04_all.deb", path, StringComparison.Ordinal);
        Tool.Run("dpkg-deb", "--extract", path, _folder["root"]);
        Assert.Equal(signer.PublicKeys.ToArray(), File.ReadAllBytes(_folder["root/usr/share/keyrings/example-org-archive-keyring.pgp"]));
        Assert.Equal("Types: deb\nURIs: https://apt.example.com/x\nSuites: production\nComponents: main\nSigned-By: /usr/share/keyrings/example-org-archive-keyring.pgp\n",
            File.ReadAllText(_folder["root/etc/apt/sources.list.d/example-org.sources"]));
        using var deb = DebReader.Open(path);
        Assert.Equal("/etc/apt/sources.list.d/example-org.sources", deb.ControlText("conffiles")!.Trim());
    }

    [Fact]
    public void IsTheSameInArmour()
    {
        using var signer = TestKey.Sign(TestKey.First, TestKey.Second);
        File.WriteAllBytes(_folder["keys.asc"], signer.ArmoredPublicKeys.ToArray());
        File.WriteAllBytes(_folder["keys.pgp"], signer.PublicKeys.ToArray());
        Tool.Run("sh", "-c", $"gpg --batch --dearmor <{_folder["keys.asc"]} | cmp - {_folder["keys.pgp"]}");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("apt.example.com")]
    [InlineData("https://apt.example.com/\nTrusted: yes")]
    public void WantsAnAddress(string? url)
    {
        var fault = Assert.Throws<UserFaultException>(() => KeyringPackage.Write(Place(url), new PaperSigner(), new KeyringRequest("production", _folder.Path, "1", DateTimeOffset.UnixEpoch)));
        Assert.Equal("PKG4023", Assert.Single(fault.Diagnostics).Code);
    }

    [Fact]
    public void FollowsTheManifest()
    {
        File.WriteAllText(_folder["packager.yaml"], """
            packager: 1
            name: hello
            version: 1.0.0
            maintainer: Jane Doe <jane@example.com>
            description: greets
            repository:
              origin: Example Org
              location: /srv/apt
              key: ABCDEF
              valid_for: 14d
              keep_states: 5
              channels:
                - name: qa
                  not_automatic: true
            """);
        var bag = new DiagnosticBag();
        var place = RepositoryPlace.Read(_folder["packager.yaml"], new Dictionary<string, string>(), bag);
        Assert.Empty(bag);
        Assert.Equal(("Example Org", "/srv/apt", 5, TimeSpan.FromDays(14), true), (place.Settings.Origin, place.Folder, place.Settings.KeptGenerations, place.Settings.ValidFor, place.Settings.Channel("qa").NotAutomatic));
        Assert.Equal("ABCDEF", Assert.Single(place.Keys.Keys));
    }

    public void Dispose() => _folder.Dispose();

    private static RepositoryPlace Place(string? url) => new()
    {
        Folder = "x", Settings = new RepositorySettings { Origin = "Example Org" }, Keys = new RepositoryKeySettings { Origin = "Example Org" }, Url = url,
    };
}
