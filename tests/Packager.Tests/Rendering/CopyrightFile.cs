using Packager.Manifest;
using Packager.Model;
using Packager.Rendering;

namespace Packager.Tests.Rendering;

/// <summary>The machine-readable copyright file, from the few words that a manifest has for it.</summary>
public sealed class CopyrightFile : IDisposable
{
    private const string Path = "usr/share/doc/guestbook/copyright";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("MIT", "Expat", "Expat")]
    [InlineData("GPL-3.0-or-later", "GPL-3+", "GPL-3+")]
    [InlineData("MIT OR Apache-2.0", "Expat or Apache-2.0", "Expat|Apache-2.0")]
    [InlineData("MIT OR (Apache-2.0 AND ISC)", "Expat or Apache-2.0 and ISC", "Expat|Apache-2.0|ISC")]
    [InlineData("(MIT OR Apache-2.0) AND ISC", "Expat or Apache-2.0, and ISC", "Expat|Apache-2.0|ISC")]
    [InlineData("ISC AND (MIT OR Apache-2.0)", "ISC, and Expat or Apache-2.0", "ISC|Expat|Apache-2.0")]
    [InlineData("GPL-2.0-or-later WITH Classpath-exception-2.0", "GPL-2+ with Classpath-exception-2.0 exception", "GPL-2+ with Classpath-exception-2.0 exception")]
    [InlineData("mit or MIT", "Expat or Expat", "Expat")]
    public void NamesLicencesInDebiansWords(string expression, string license, string paragraphs)
    {
        _folder.Write("LICENSE", "The text.\n");
        var lines = Text(Manifest with { License = Situation.At(expression) }).Split('\n').Where(l => l.StartsWith("License: ", StringComparison.Ordinal)).Select(l => l[9..]);
        Assert.Equal([license, .. paragraphs.Split('|')], lines);
    }

    [Fact]
    public void PointsAtTheTextsThatEverySystemHas() =>
        Assert.EndsWith("License: GPL-2+\n On Debian systems, the full text of this licence is in\n /usr/share/common-licenses/GPL-2.\n",
            Text(Manifest with { License = Situation.At("GPL-2.0-or-later") }), StringComparison.Ordinal);

    [Fact]
    public void HoldsTheTextThatIsGivenLineByLine()
    {
        _folder.Write("TERMS", "First line.\r\n\r\n  Indented.\r\n");
        Assert.EndsWith("License: ISC\n First line.\n .\n   Indented.\n", Text(Manifest with { License = Situation.At("ISC"), LicenseFile = Situation.At("TERMS") }), StringComparison.Ordinal);
    }

    [Fact]
    public void TakesTheTextOfAnEntryOfContents()
    {
        _folder.Write("legal/terms.txt", "Terms.\n");
        var entry = new ContentsEntry { Src = Situation.At("legal/terms.txt"), Type = Situation.At("license") };
        Assert.EndsWith("License: ISC\n Terms.\n", Text(Manifest with { License = Situation.At("ISC"), Contents = [entry] }), StringComparison.Ordinal);
    }

    [Fact]
    public void NamesTheHoldersThatAreGivenElseTheMaintainer()
    {
        Assert.Contains("\nCopyright: 2026 Jane Doe\nLicense", Text(Manifest with { License = Situation.At("Apache-2.0") }), StringComparison.Ordinal);
        Assert.Contains("\nCopyright: 2020 A\n 2021 B\nLicense", Text(Manifest with { License = Situation.At("Apache-2.0"), Copyright = Situation.All("2020 A", "2021 B") }), StringComparison.Ordinal);
    }

    [Fact]
    public void SaysThatAllRightsAreReservedAndWarnsWhenNoLicenceIsNamed()
    {
        var diagnostics = new DiagnosticBag();
        var rendered = DebRenderer.Render(Situation.Context(Manifest with { License = null }), diagnostics);
        Assert.Equal(RenderingFaults.NoLicense.Code, Assert.Single(diagnostics).Code);
        Assert.EndsWith("License: proprietary\n\nLicense: proprietary\n All rights reserved.\n", rendered.Text(Path), StringComparison.Ordinal);
    }

    [Fact]
    public void WarnsOfALicenceWithoutText() =>
        Assert.Equal(RenderingFaults.NoLicenseText.Code, Assert.Single(Situation.Faults(Manifest with { License = Situation.At("ISC") })).Code);

    [Fact]
    public void IsLeftToContentsThatBringIt() =>
        Assert.False(Situation.Render(Manifest with { License = null }, "/usr/share/doc/guestbook/copyright").Has(Path));

    private PackageManifest Manifest => Situation.Manifest with { Folder = _folder.Path };

    private static string Text(PackageManifest manifest) => Situation.Render(manifest).Text(Path);
}
