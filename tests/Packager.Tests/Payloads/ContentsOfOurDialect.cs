using Packager.Model;
using Packager.Payloads;

namespace Packager.Tests.Payloads;

public sealed class ContentsOfOurDialect : IDisposable
{
    private readonly SourceFolder _source = new();

    public void Dispose() => _source.Dispose();

    [Fact]
    public void PutASingleFileAtDst()
    {
        _source.File("out/app");
        Assert.Equal(["0755 /usr/bin/demo"], _source.Listing(_source.Manifest(_source.Entry("out/app", "/usr/bin/demo"))));
    }

    [Theory]
    [InlineData("/usr/share/demo/")]
    [InlineData("share/")]
    [InlineData("share")]
    public void PutASingleFileIntoAFolder(string dst)
    {
        _source.File("out/data.txt");
        Assert.Equal(["0644 /usr/share/demo/data.txt"], _source.Listing(_source.Manifest(_source.Entry("out/data.txt", dst))));
    }

    [Fact]
    public void KeepWhatAGlobFindsBelowItsStaticBeginning()
    {
        _source.File("web/a/one.css");
        Assert.Equal(["0644 /srv/a/one.css"], _source.Listing(_source.Manifest(_source.Entry("web/**/*.css", "/srv/"))));
        _source.File("web/b/c/two.css");
        Assert.Equal(["0644 /srv/a/one.css", "0644 /srv/b/c/two.css"], _source.Listing(_source.Manifest(_source.Entry("web/**/*.css", "/srv"))));
    }

    [Fact]
    public void TakeAFolderThatAGlobMatchesWithEverythingInIt()
    {
        _source.File("plugins/a/x.txt");
        _source.Folder("plugins/a/empty");
        _source.File("plugins/b.txt");
        Assert.Equal(
            ["0755 /usr/lib/demo/p/a/", "0755 /usr/lib/demo/p/a/empty/", "0644 /usr/lib/demo/p/a/x.txt", "0644 /usr/lib/demo/p/b.txt"],
            _source.Listing(_source.Manifest(_source.Entry("plugins/*", "app/p"))));
    }

    [Fact]
    public void TakeATreeWithHiddenFilesEmptyFilesEmptyFoldersAndLinks()
    {
        _source.File("tree/.hidden");
        _source.File("tree/empty", "");
        _source.Folder("tree/nothing");
        _source.Folder("tree/real");
        _source.Link("tree/to-folder", "real");
        _source.Link("tree/broken", "../../nowhere");
        Assert.Equal(
            [
                "0755 /opt/x/", "0644 /opt/x/.hidden", "0777 /opt/x/broken -> ../../nowhere", "0644 /opt/x/empty",
                "0755 /opt/x/nothing/", "0755 /opt/x/real/", "0777 /opt/x/to-folder -> real",
            ],
            _source.Listing(_source.Manifest(_source.Entry("tree", "/opt/x", "tree"))));
    }

    [Fact]
    public void LeaveOutWhatIsExcluded()
    {
        _source.File("tree/a.txt");
        _source.File("tree/a.pdb");
        _source.File("tree/deep/b.pdb");
        _source.File("tree/cache/c.txt");
        var entry = _source.Entry("tree", "/opt/x", "tree") with { Exclude = [SourceFolder.At("**/*.pdb"), SourceFolder.At("cache")] };
        Assert.Equal(["0755 /opt/x/", "0644 /opt/x/a.txt", "0755 /opt/x/deep/"], _source.Listing(_source.Manifest(entry)));
    }

    [Fact]
    public void MakeFoldersAndLinksAsWritten()
    {
        var entries = new[] { _source.Entry(null, "state/cache", "dir"), _source.Entry("../../etc/demo/x", "/usr/lib/demo/x", "symlink") };
        Assert.Equal(["0777 /usr/lib/demo/x -> ../../etc/demo/x", "0755 /var/lib/demo/cache/"], _source.Listing(_source.Manifest(entries)));
    }

    [Fact]
    public void MakeWhatLiesInEtcAConfigurationFile()
    {
        _source.File("demo.conf");
        var payload = _source.Payload(_source.Manifest(_source.Entry("demo.conf", "config/"), _source.Entry("demo.conf", "share/", "config|noreplace"), _source.Entry("demo.conf", "/opt/x")));
        Assert.Equal([("/etc/demo/demo.conf", ConfigKind.Config), ("/opt/x", ConfigKind.None), ("/usr/share/demo/demo.conf", ConfigKind.NoReplace)],
            payload.Files.Select(f => (f.Path, f.Config)));
    }

    [Fact]
    public void PutDocumentationIntoThePackagesFolder()
    {
        _source.File("README.md");
        _source.File("manual/a/b.html");
        var entries = new[] { _source.Entry("README.md", null, "readme"), _source.Entry("manual/**/*.html", null, "doc") };
        Assert.Equal(["0644 /usr/share/doc/demo/README.md", "0644 /usr/share/doc/demo/a/b.html"], _source.Listing(_source.Manifest(entries)));
    }

    [Fact]
    public void NameLicencesAndGhostsWithoutShippingThem()
    {
        _source.File("LICENSE");
        var manifest = _source.Manifest(_source.Entry("LICENSE", null, "license"), _source.Entry(null, "state/index.db", "ghost"));
        Assert.Empty(_source.Listing(manifest));
        Assert.Equal(["LICENSE"], UnshippedContents.LicenseTexts(manifest, new("deb", "amd64")).Select(l => l.Value));
        Assert.Equal(["/var/lib/demo/index.db"], UnshippedContents.Ghosts(manifest, new("deb", "amd64")).Select(l => l.Value));
    }

    [Fact]
    public void LeaveOutEntriesForAnotherFormat()
    {
        _source.File("a");
        var entry = _source.Entry("a", "/opt/a") with { Packager = SourceFolder.At("msi") };
        Assert.Empty(_source.Listing(_source.Manifest(entry)));
    }

    [Fact]
    public void TakeGlobCharactersLiterallyWhenToldTo()
    {
        _source.File("a[1].txt");
        var manifest = _source.Manifest(_source.Entry("a[1].txt", "/opt/")) with { DisableGlobbing = new(true, default) };
        Assert.Equal(["0644 /opt/a[1].txt"], _source.Listing(manifest));
    }

    [Fact]
    public void KeepOwnersModesAndTimesThatAreGiven()
    {
        _source.File("tree/a");
        var time = new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);
        var entry = _source.Entry("tree", "/var/lib/demo", "tree") with
        {
            FileInfo = new() { Owner = SourceFolder.At("demo"), Group = SourceFolder.At("adm"), Mode = new(new UnixMode(0b100_110_100_000), default), Mtime = new(time, default) },
        };
        var payload = _source.Payload(_source.Manifest(entry));
        Assert.All(payload.Entries.Where(e => !e.IsImplicit), e => Assert.Equal(("demo", "adm", time), (e.Owner, e.Group, e.ModificationTime)));
        Assert.Equal(["4750 /var/lib/demo/", "4640 /var/lib/demo/a"], _source.Listing(_source.Manifest(entry)));
        Assert.All(payload.Entries.Where(e => e.IsImplicit), e => Assert.Equal(("root", "root"), (e.Owner, e.Group)));
    }

    [Fact]
    public void NeverChangeFoldersOfTheSystem()
    {
        _source.File("root/usr/lib/systemd/system/demo.service");
        _source.File("root/usr/lib/demo/x");
        var entry = _source.Entry("root", "/", "tree") with { FileInfo = new() { Owner = SourceFolder.At("demo") } };
        var owners = _source.Payload(_source.Manifest(entry)).Entries.Where(e => e.Kind == PayloadKind.Directory).ToDictionary(e => e.Path, e => e.Owner);
        Assert.Equal("root", owners["/usr/lib/systemd/system"]);
        Assert.Equal("demo", owners["/usr/lib/demo"]);
    }

    [Fact]
    public void LetADescribedFolderSayMoreThanATree()
    {
        _source.File("tree/data/x");
        var data = _source.Entry(null, "app/data", "dir") with { FileInfo = new() { Owner = SourceFolder.At("demo") } };
        var payload = _source.Payload(_source.Manifest(_source.Entry("tree", "app", "tree"), data));
        Assert.Empty(_source.Codes);
        Assert.Equal("demo", payload.Entries.Single(e => e.Path == "/usr/lib/demo/data").Owner);
    }

    [Fact]
    public void ClaimNoFolderThatIsDisowned()
    {
        _source.File("tree/a/x");
        var entry = _source.Entry("tree", "/opt", "tree") with { DisownSubtree = [SourceFolder.At("/opt/*")] };
        Assert.Equal(["0644 /opt/a/x"], _source.Listing(_source.Manifest(entry)));
    }

    [Fact]
    public void KeepABackslashInTheNameOfAUnit()
    {
        _source.File(@"units/srv-my\x2ddata.mount");
        Assert.Equal([@"0644 /usr/lib/systemd/system/srv-my\x2ddata.mount"], _source.Listing(_source.Manifest(_source.Entry("units/*", "/usr/lib/systemd/system/"))));
    }
}
