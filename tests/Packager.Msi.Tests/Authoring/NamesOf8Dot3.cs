namespace Packager.Msi.Tests;

/// <summary>Short names: needed where the long one is no 8.3 name, each once in its folder.</summary>
public sealed class NamesOf8Dot3
{
    [Theory]
    [InlineData("a.txt")]
    [InlineData("ABCDEFGH.DLL")]
    [InlineData("README")]
    public void AreLeftOutWhereTheNameIsOne(string name) => Assert.Equal(name, new ShortNames().Cell("D", name));

    [Theory]
    [InlineData("a long name.config.json")]
    [InlineData(".editorconfig")]
    [InlineData("settings.json")]
    [InlineData("grüße.txt")]
    [InlineData("a.b.c")]
    [InlineData("no dot")]
    public void StandBeforeTheOthers(string name)
    {
        var cell = new ShortNames().Cell("D", name);
        Assert.EndsWith("|" + name, cell, StringComparison.Ordinal);
        Assert.True(ShortNames.IsShort(cell.Split('|')[0]), cell);
    }

    [Fact]
    public void AreEachOnceInAFolder()
    {
        var names = new ShortNames();
        var cells = Enumerable.Range(0, 5000).Select(i => names.Cell("D", $"a long name {i}.txt").Split('|')[0]).ToList();
        Assert.Equal(cells.Count, cells.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
