using Packager.Model;

namespace Packager.Debian.Tests;

/// <summary>What deb822(5) forbids in a control file is refused, with the line's number.</summary>
public class StanzaThatIsRead
{
    [Theory]
    [InlineData("Package: x\nPackage: y\n", "PKG2103", 2)]
    [InlineData("Package: x\npackage: y\n", "PKG2103", 2)]
    [InlineData(" first\nPackage: x\n", "PKG2104", 1)]
    [InlineData("\tfirst\nPackage: x\n", "PKG2104", 1)]
    [InlineData("Package: x\n \nVersion: 1\n", "PKG2105", 2)]
    [InlineData("Package: x\n\t \t\nVersion: 1\n", "PKG2105", 2)]
    [InlineData("Package: x\n\nVersion: 1\n", "PKG2106", 3)]
    [InlineData("", "PKG2107", 0)]
    [InlineData("\n\n\n", "PKG2107", 0)]
    [InlineData("# only a comment\n", "PKG2107", 0)]
    [InlineData("Package x\nVersion: 1\n", "PKG2101", 1)]
    [InlineData("Version: 1\nPackage\n", "PKG2101", 2)]
    [InlineData("Version: 1\n: x\n", "PKG2102", 2)]
    [InlineData("Version: 1\n-Name: x\n", "PKG2102", 2)]
    [InlineData("Version: 1\nTwo words: x\n", "PKG2102", 2)]
    [InlineData("Version: 1\nNäme: x\n", "PKG2102", 2)]
    [InlineData("Package: x\r\n", "PKG2108", 1)]
    [InlineData("Package: x\nVersion: 1\0\n", "PKG2108", 2)]
    [InlineData("Package: x\nVersion: \u001b[2J\n", "PKG2108", 2)]
    [InlineData("Package: x\nVersion: a\u2028b\n", "PKG2108", 2)]
    public void IsRefusedWhereItBreaksARule(string text, string code, int line)
    {
        var diagnostics = new DiagnosticBag();
        ControlStanza.Parse(text, "control", diagnostics);

        var only = Assert.Single(diagnostics);
        Assert.Equal((code, line), (only.Code, only.Location.Line));
    }

    [Fact]
    public void HasItsFaultsToldTogether()
    {
        var diagnostics = new DiagnosticBag();
        ControlStanza.Parse(" early\nPackage: x\npackage: y\nno field\nBad name: z\n", "control", diagnostics);
        Assert.Equal(["PKG2104", "PKG2103", "PKG2101", "PKG2102"], diagnostics.Select(d => d.Code));
    }

    [Theory]
    [InlineData("A: 1\nB: 2", "A=1|B=2")]
    [InlineData("\n\nA: 1\n\n\n", "A=1")]
    [InlineData("A:1\nB:\t2 \t\n", "A=1|B=2")]
    [InlineData("A : 1\n", "A=1")]
    [InlineData("A: http://x:1\n", "A=http://x:1")]
    [InlineData("A: s\n l1\n .\n ..\n  l2\n", "A=s\nl1\n\n.\n l2")]
    [InlineData("A:\n one\n two\n", "A=\none\ntwo")]
    [InlineData("A: 1\n# comment\n 2\nB: 3\n", "A=1\n2|B=3")]
    public void KeepsItsFields(string text, string expected)
    {
        var diagnostics = new DiagnosticBag();
        var stanza = ControlStanza.Parse(text, "control", diagnostics);

        Assert.Empty(diagnostics);
        Assert.Equal(expected, string.Join('|', stanza.Fields.Select(f => f.Name + "=" + f.Value)));
    }

    [Fact]
    public void LeavesTheContinuationOfAFieldThatDoesNotCountOut()
    {
        var stanza = ControlStanza.Parse("A: 1\na: 2\n more\nB: 3\n", "control", new DiagnosticBag());
        Assert.Equal(["A=1", "B=3"], stanza.Fields.Select(f => f.Name + "=" + f.Value));
    }
}
