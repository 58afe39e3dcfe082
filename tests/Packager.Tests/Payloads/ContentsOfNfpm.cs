using Packager.Model;

namespace Packager.Tests.Payloads;

[System.Runtime.Versioning.SupportedOSPlatform("linux")]
public sealed class ContentsOfNfpm : IDisposable
{
    private readonly SourceFolder _source = new();

    public void Dispose() => _source.Dispose();

    [Fact]
    public void LieFlatBelowADstThatEndsWithASlash()
    {
        _source.File("web/a/one.css");
        _source.File("web/b/c/two.css");
        Assert.Equal(["0644 /srv/one.css", "0644 /srv/two.css"], _source.Listing(_source.Nfpm(_source.Entry("web/**.css", "/srv/"))));
    }

    [Fact]
    public void LieRelativeToWhatAllMatchesShare()
    {
        _source.File("web/x/a.css");
        Assert.Equal(["0644 /srv/a.css"], _source.Listing(_source.Nfpm(_source.Entry("web/**.css", "/srv"))));
        _source.File("web/xy/b.css");
        Assert.Equal(["0644 /srv/x/a.css", "0644 /srv/xy/b.css"], _source.Listing(_source.Nfpm(_source.Entry("web/**.css", "/srv"))));
    }

    [Fact]
    public void TakeTheFilesOfAFolderWithoutItsFolders()
    {
        _source.File("web/a/one.css");
        _source.Folder("web/empty");
        Assert.Equal(["0644 /srv/a/one.css"], _source.Listing(_source.Nfpm(_source.Entry("web", "/srv"))));
    }

    [Fact]
    public void TurnALinkOnDiskIntoALink()
    {
        _source.File("bin/real");
        _source.Link("bin/link", "real");
        Assert.Equal(["0777 /usr/bin/link -> real", "0755 /usr/bin/real"], _source.Listing(_source.Nfpm(_source.Entry("bin/*", "/usr/bin/"))));
    }

    [Fact]
    public void MakeADstAbsolute()
    {
        _source.File("a");
        Assert.Equal(["0755 /usr/bin/a"], _source.Listing(_source.Nfpm(_source.Entry("a", "usr/share/../bin/a"))));
    }

    [Fact]
    public void LoseTheBitsOfTheUmaskUnlessTheyGiveAMode()
    {
        _source.File("tree/a");
        var manifest = _source.Nfpm(_source.Entry("tree", "/opt/x", "tree")) with { Umask = new(new UnixMode(0b000_010_111), default) };
        Assert.Equal(["0750 /opt/x/", "0640 /opt/x/a"], _source.Listing(manifest));
    }

    [Fact]
    public void KeepTheOwnersExecuteBitAndNoOther()
    {
        var path = _source.File("data");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Assert.Equal(["0755 /opt/data"], _source.Listing(_source.Nfpm(_source.Entry("data", "/opt/data"))));
    }

    [Fact]
    public void LeaveEtcToItsUser()
    {
        _source.File("a.conf");
        Assert.Equal(ConfigKind.None, _source.Payload(_source.Nfpm(_source.Entry("a.conf", "/etc/a.conf"))).Files.Single().Config);
        Assert.Equal(ConfigKind.MissingOk, _source.Payload(_source.Nfpm(_source.Entry("a.conf", "/etc/a.conf", "config|missingok"))).Files.Single().Config);
    }

    [Theory]
    [InlineData("doc")]
    [InlineData("ghost")]
    [InlineData("license")]
    [InlineData("licence")]
    [InlineData("readme")]
    public void AreLeftOutWhenMeantForRpmButNotSilently(string type)
    {
        _source.File("a");
        Assert.Empty(_source.Listing(_source.Nfpm(_source.Entry("a", "/usr/share/x", type))));
        Assert.Equal(["PKG1224"], _source.Codes);
    }

    [Fact]
    public void LetTheLaterOfTwoTreesWin()
    {
        _source.File("one/a", "1");
        _source.File("two/a", "22");
        var payload = _source.Payload(_source.Nfpm(_source.Entry("one", "/opt/x", "tree"), _source.Entry("two", "/opt/x", "tree")));
        Assert.Equal(2, payload.Files.Single().Length);
        Assert.Empty(_source.Codes);
    }

    [Fact]
    public void GiveTheirOwnerToParentsThatTheSystemDoesNotOwn()
    {
        _source.File("a");
        var entry = _source.Entry("a", "/var/lib/demo/deep/a") with { FileInfo = new() { Owner = SourceFolder.At("demo") } };
        var owners = _source.Payload(_source.Nfpm(entry)).Entries.ToDictionary(e => e.Path, e => e.Owner);
        Assert.Equal(("root", "demo", "demo"), (owners["/var/lib"], owners["/var/lib/demo"], owners["/var/lib/demo/deep"]));
    }
}
