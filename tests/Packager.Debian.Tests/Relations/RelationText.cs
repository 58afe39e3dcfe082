using Packager.Model;

namespace Packager.Debian.Tests.Relations;

public sealed class RelationText
{
    [Theory]
    [InlineData("libc6", "libc6")]
    [InlineData("libicu76|libicu72(>=72.1)", "libicu76 | libicu72 (>= 72.1)")]
    [InlineData(" python3:any ( >> 3.11~ ) ", "python3:any (>> 3.11~)")]
    [InlineData("libfoo (= 1:2.0-1) [amd64  arm64]", "libfoo (= 1:2.0-1) [amd64 arm64]")]
    public void IsWrittenCanonically(string text, string canonical)
    {
        Assert.True(Relation.TryParse(text, out var relation));
        Assert.Equal(canonical, relation!.ToString());
    }

    [Theory]
    [InlineData("libc6, libm", "PKG1120")]
    [InlineData("libc6 (>= 1", "PKG1120")]
    [InlineData("libc6 (>= 1) x", "PKG1120")]
    [InlineData("libc6 <!nocheck>", "PKG1120")]
    [InlineData("a | ", "PKG1121")]
    [InlineData("LibC6", "PKG1121")]
    [InlineData("${shlibs:Depends}", "PKG1121")]
    [InlineData("libc6 (> 1)", "PKG1122")]
    [InlineData("libc6 (1)", "PKG1122")]
    [InlineData("libc6:x86_64", "PKG1123")]
    [InlineData("libc6 [x86_64]", "PKG1123")]
    [InlineData("libc6 (>= 1_0)", "PKG1102")]
    public void IsRefused(string text, string code)
    {
        var bag = new DiagnosticBag();
        Assert.Null(Relation.Parse(new Located<string>(text, SourceLocation.None), bag));
        Assert.Equal(code, Assert.Single(bag).Code);
    }

    [Fact]
    public void LosesWhatDoesNotApply()
    {
        Assert.True(Relation.TryParse("aa [i386] | bb [!i386]", out var relation));
        Assert.Equal("bb", relation!.For("amd64")!.ToString());
        Assert.True(Relation.TryParse("aa [i386]", out var none));
        Assert.Null(none!.For("amd64"));
    }
}
