using Packager.Manifest;
using Packager.Model;

namespace Packager.Tests.Manifest;

public sealed class SixLineManifest
{
    private const string Text = """
        packager: 1
        name: hello
        version: 1.10
        maintainer: Jane Doe <jane@example.com>
        description: Says hello
        contents: [{ src: hello, dst: /usr/bin/hello, file_info: { mode: 0755 } }]
        """;

    [Fact]
    public void GivesOnePackageForAmd64()
    {
        var file = Reading.File(Text, [])!;
        var selection = Assert.Single(file.Selections);
        Assert.Equal(("hello", new Target("deb", "amd64")), (selection.Name.Value, selection.Target));
    }

    [Fact]
    public void KeepsTheTextOfTheVersion() => Assert.Equal("1.10", Reading.Package(Text).Version!.Value.Value);

    [Fact]
    public void BindsContents()
    {
        var entry = Assert.Single(Reading.Package(Text).Contents);
        Assert.Equal(("hello", "/usr/bin/hello"), (entry.Src!.Value.Value, entry.Dst!.Value.Value));
        Assert.Equal(UnixMode.Executable, entry.FileInfo.Mode!.Value.Value);
        Assert.Equal(new SourceLocation("packager.yaml", 6, 12), entry.Location);
    }

    [Fact]
    public void SaysWhereAValueStands() =>
        Assert.Equal(new SourceLocation("packager.yaml", 5, 14), Reading.Package(Text).Description!.Value.Location);

    [Fact]
    public void IsOurDialect() => Assert.Equal(Dialects.Packager, Reading.Package(Text).Dialect);
}
