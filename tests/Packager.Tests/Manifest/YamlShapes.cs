using System.Text;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Tests.Manifest;

public sealed class YamlShapes
{
    private const string Start = "packager: 1\nname: hello\nversion: 1.0\nmaintainer: Jane Doe <jane@example.com>\n";

    [Fact]
    public void MayHaveWindowsLineEnds() =>
        Assert.Equal("one\ntwo\n", Reading.Package((Start + "description: |\n  one\n  two\n").ReplaceLineEndings("\r\n")).Description!.Value.Value);

    [Fact]
    public void MayBeginWithAByteOrderMark() => Assert.Equal("hello", Reading.Package("\uFEFF" + Start).Name!.Value.Value);

    [Fact]
    public void MayMergeMaps()
    {
        var manifest = Reading.Package(Start + "scripts: &s { on_remove: a, on_purge: b }\ndeb: { fields: &f { A: 1, B: 2 } }\npackages:\n  - deb: { fields: { <<: *f, B: 3 } }\n");
        Assert.Equal(["A=1", "B=3"], manifest.Deb.Fields.Select(f => $"{f.Key}={f.Value}").Order());
    }

    [Fact]
    public void MayRepeatThemselvesByAlias() =>
        Assert.Equal(["adduser", "libc6"], Reading.Package(Start + "depends: &d [adduser, libc6]\nrecommends: *d\n").Recommends.Select(d => d.Value));

    [Fact]
    public void KeepTheTextOfNumbers() => Assert.Equal("1.10", Reading.Package(Start + "epoch: 1.10\n").Epoch!.Value.Value);

    [Theory]
    [InlineData("0755", 0x1ED)]
    [InlineData("\"0755\"", 0x1ED)]
    [InlineData("0o755", 0x1ED)]
    [InlineData("u=rwx,go=rx", 0x1ED)]
    [InlineData("u=rws,g=x,o=", 0x988)]
    [InlineData("a=rwxt", 0x3FF)]
    [InlineData("04755", 0x9ED)]
    [InlineData("0", 0)]
    public void ReadModes(string mode, int bits) => Assert.Equal(bits, Reading.Package(Start + $"umask: {mode}\n").Umask!.Value.Value.Bits);

    [Theory]
    [InlineData("hello --name 'Jane Doe' \"\"", "hello|--name|Jane Doe|")]
    [InlineData("[hello, a b]", "hello|a b")]
    public void SplitCommands(string command, string words) =>
        Assert.Equal(words, string.Join('|', Reading.Package(Start + $"services: [{{ command: {(command[0] == '[' ? command : "'" + command.Replace("'", "''") + "'")} }}]\n").Services[0].Command.Select(w => w.Value)));

    [Fact]
    public void InterpolateEveryString() => Assert.Equal(
        "hello for amd64 costs $5 and $x",
        Reading.Package(Start + "vendor: ${name} for ${arch} costs $$5 and $x\n").Vendor!.Value.Value);

    [Fact]
    public void PlaceASecondOccurrence()
    {
        var faults = Reading.Faults(Start + "vendor: |\n  ${name}\n  ${nme} and ${nme}\n");
        Assert.Equal(["(7,3)", "(7,14)"], faults.Select(f => f[f.IndexOf('(')..(f.IndexOf(')') + 1)]));
    }

    [Fact]
    public void MustBeUtf8()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "packager.yaml");
        File.WriteAllBytes(path, [.. Encoding.ASCII.GetBytes("name: x\n"), 0xE4]);
        var bag = new DiagnosticBag();
        Assert.Null(ManifestReader.ReadFile(path, ReleaseValues.None, bag));
        Assert.Equal(("PKG1002", 2), (Assert.Single(bag).Code, bag.Single().Location.Line));
    }

    [Fact]
    public void MustExist()
    {
        var bag = new DiagnosticBag();
        Assert.Null(ManifestReader.ReadFile("no/such/file.yaml", ReleaseValues.None, bag));
        Assert.Equal("PKG1001", Assert.Single(bag).Code);
    }

    // Whatever the bytes are: diagnostics or a file, never an exception.
    [Fact]
    public void NeverThrow()
    {
        var random = new Random(7);
        const string Pieces = "abc: -[]{}&*!|>'\"%@`,?#\n\n  \t~<$$.1\\é";
        for (var i = 0; i < 3000; i++)
        {
            var text = Start + new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => Pieces[random.Next(Pieces.Length)])]);
            Reading.Faults(text);
        }
    }
}
