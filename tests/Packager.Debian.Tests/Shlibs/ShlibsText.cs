namespace Packager.Debian.Tests;

public sealed class ShlibsText
{
    [Theory]
    [InlineData("libssl.so.3", "libssl", "3")]
    [InlineData("libapt-pkg.so.6.0", "libapt-pkg", "6.0")]
    [InlineData("libdb-5.3.so", "libdb", "5.3")]
    [InlineData("libstdc++.so.6", "libstdc++", "6")]
    [InlineData("ld-linux-x86-64.so.2", "ld-linux-x86-64", "2")]
    public void NamesTheTwoPartsOfASoname(string soname, string library, string version) =>
        Assert.Equal(new Soname(library, version), Soname.Split(soname));

    [Theory]
    [InlineData("libjvm.so")]
    [InlineData("plugin-x.so")]
    [InlineData("")]
    public void CannotNameALibraryWithoutVersion(string soname) => Assert.Null(Soname.Split(soname));

    [Theory]
    [InlineData("libcrunch 1 libcrunch1 (>= 1.2-1)", "libcrunch1 (>= 1.2-1)")]
    [InlineData("udeb: libcrunch 1 libcrunch1-udeb", null)]
    [InlineData("deb: libcrunch 1 libcrunch1", "libcrunch1")]
    [InlineData("libcrunch 1", "")]
    [InlineData("libcrunch 2 libcrunch2", null)]
    [InlineData("# libcrunch 1 libcrunch1", null)]
    [InlineData("libcrunch", null)]
    [InlineData("  libcrunch\t1\tlibcrunch1, libcrunch-data ", "libcrunch1, libcrunch-data")]
    public void GivesTheDependenciesOfASoname(string line, string? depends) =>
        Assert.Equal(depends, ShlibsFile.Parse([line]).Depends("libcrunch.so.1"));

    [Fact]
    public void PrefersTheLineForItsType() =>
        Assert.Equal("libb", ShlibsFile.Parse(["libx 1 liba", "udeb: libx 1 libc", "deb: libx 1 libb"]).Depends("libx.so.1"));
}
