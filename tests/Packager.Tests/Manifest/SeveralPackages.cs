using Packager.Manifest;
using Packager.Model;

namespace Packager.Tests.Manifest;

public sealed class SeveralPackages
{
    private const string Text = """
        packager: 1
        version: 1.0
        maintainer: Jane Doe <jane@example.com>
        formats: [deb/amd64, deb/arm64]
        deb: { compression: "xz:9", fields: { Bugs: "https://example.com" } }
        depends: [adduser]
        packages:
          - name: guestbook
            description: A guest book
            depends: [libc6, "${name}-doc"]
          - name: guestbook-doc
            formats: [deb/all]
            depends: null
            deb: { fields: { Origin: us } }
        overrides:
          deb: { section: web }
          deb/arm64: { section: net }
        """;

    private readonly ManifestFile _file = Reading.File(Text, [])!;

    [Fact]
    public void AreMadeForTheirTargets() => Assert.Equal(
        ["guestbook deb/amd64", "guestbook deb/arm64", "guestbook-doc deb/all"], _file.Selections.Select(s => $"{s.Name} {s.Target}"));

    [Fact]
    public void ReplaceSharedLists() => Assert.Equal(["libc6", "guestbook-doc"], Bind(0).Depends.Select(d => d.Value));

    [Fact]
    public void UnsetWithNull() => Assert.Empty(Bind(2).Depends);

    [Fact]
    public void MergeSharedMaps()
    {
        Assert.Equal(["Bugs", "Origin"], Bind(2).Deb.Fields.Select(f => f.Key));
        Assert.Equal("xz:9", Bind(2).Deb.Compression!.Value.Value);
    }

    [Fact]
    public void TakeTheMoreSpecificSelector() => Assert.Equal(["web", "net", "web"], Enumerable.Range(0, 3).Select(i => Bind(i).Section!.Value.Value));

    private PackageManifest Bind(int index)
    {
        var bag = new DiagnosticBag();
        var manifest = _file.Bind(_file.Selections[index], ReleaseValues.None, bag);
        Assert.Empty(bag);
        return manifest;
    }
}
