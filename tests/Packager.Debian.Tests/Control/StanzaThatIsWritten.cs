using System.Text;
using Packager.Model;

namespace Packager.Debian.Tests;

/// <summary>Values come from manifests: none may end its field and begin another, or a stanza of its own.</summary>
public class StanzaThatIsWritten
{
    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a:b")]
    [InlineData("a\nb")]
    [InlineData("#a")]
    [InlineData("-a")]
    [InlineData("ä")]
    [InlineData("a\u007f")]
    public void HasNoBadName(string name) => Assert.Equal("PKG2001", CodeOf(new([new(name, "x")])));

    [Fact]
    public void HasNoFieldTwice() => Assert.Equal("PKG2002", CodeOf(new([new("Package", "x"), new("package", "y")])));

    [Theory]
    [InlineData("a\rb")]
    [InlineData("a\r\nb")]
    [InlineData("a\0b")]
    [InlineData("a\u001bb")]
    [InlineData("a\u000bb")]
    [InlineData("a\u0085b")]
    [InlineData("a\u2028b")]
    [InlineData("a\u2029b")]
    public void HasNoControlCharacter(string value) => Assert.Equal("PKG2003", CodeOf(new([new("A", value)])));

    [Theory]
    [InlineData("x\nDepends: evil")]
    [InlineData("x\n\nPackage: evil")]
    [InlineData("x\n\n\n")]
    [InlineData("x\n.\n..\n...")]
    [InlineData("\n\nx")]
    [InlineData("x\n# no comment")]
    [InlineData("x\n-----BEGIN PGP SIGNATURE-----")]
    [InlineData("x\n \t \ny")]
    [InlineData("  x  \n  y  ")]
    public void StaysOneFieldWhateverItsValue(string value)
    {
        var text = new ControlStanza([new("Before", "1"), new("Field", value), new("After", "2")]).Format();
        var diagnostics = new DiagnosticBag();
        var read = ControlStanza.Parse(text, "control", diagnostics);

        Assert.Empty(diagnostics);
        Assert.Equal(["Before", "Field", "After"], read.Fields.Select(f => f.Name));
        Assert.Equal(text, read.Format());
    }

    [Fact]
    public void IsReadByDpkgAsItWasMeant()
    {
        using var folder = new TemporaryFolder();
        var control = Sample.Control.With("Description", "a sample\nDepends: evil\n\nPackage: evil\n.\n..");
        DebWriter.Write(Sample.Package() with { Control = control }, folder["x.deb"]);

        Assert.Equal("sample\n", Tool.Text("dpkg-deb", "-f", folder["x.deb"], "Package"));
        Assert.DoesNotContain("\nDepends:", Tool.Text("dpkg-deb", "-f", folder["x.deb"]), StringComparison.Ordinal);
        Assert.Equal("a sample\n Depends: evil\n .\n Package: evil\n ..\n ...\n", Tool.Text("dpkg-deb", "-f", folder["x.deb"], "Description"));
    }

    [Fact]
    public void IsWhatWasRead()
    {
        var random = new Random(20261121);
        var pieces = new[] { "a", ".", " ", "\n", "\t", ":", "#", "-", "é", "\n\n", "\n ", "word", "\n." };
        for (var i = 0; i < 2000; i++)
        {
            var value = new StringBuilder("v");
            for (var n = random.Next(12); n > 0; n--) value.Append(pieces[random.Next(pieces.Length)]);
            var text = new ControlStanza([new("A", value.ToString()), new("B", "end")]).Format();
            var diagnostics = new DiagnosticBag();
            var read = ControlStanza.Parse(text, "control", diagnostics);

            Assert.Empty(diagnostics);
            Assert.Equal(2, read.Fields.Length);
            Assert.Equal(text, read.Format());
        }
    }

    private static string CodeOf(ControlStanza stanza) => Assert.Single(Assert.Throws<UserFaultException>(stanza.Format).Diagnostics).Code;
}
