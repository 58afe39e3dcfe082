using Packager.Payloads;

namespace Packager.Tests.Payloads;

public class GlobPattern
{
    [Theory]
    [InlineData("*.css", "a.css", true)]
    [InlineData("*.css", ".css", true)]
    [InlineData("*.css", "a/b.css", false)]
    [InlineData("a/?.css", "a/b.css", true)]
    [InlineData("a/?.css", "a/😀.css", true)]
    [InlineData("a/?.css", "a/bc.css", false)]
    [InlineData("[abc]x", "bx", true)]
    [InlineData("[a-c]x", "cx", true)]
    [InlineData("[!a-c]x", "cx", false)]
    [InlineData("[!a-c]x", "dx", true)]
    [InlineData("[]-]x", "-x", true)]
    [InlineData("[]-]x", "]x", true)]
    [InlineData("{a,b/c}.txt", "b/c.txt", true)]
    [InlineData("x{,y{1,2}}", "xy2", true)]
    [InlineData("x{,y{1,2}}", "x", true)]
    [InlineData(@"\*", "*", true)]
    [InlineData(@"\*", "a", false)]
    [InlineData("A*", "ab", false)]
    [InlineData("a.c", "abc", false)]
    [InlineData("a/**/b", "a/b", true)]
    [InlineData("a/**/b", "a/x/y/b", true)]
    [InlineData("**/*.pdb", "x.pdb", true)]
    [InlineData("**/*.pdb", "a/b/x.pdb", true)]
    [InlineData("a/**", "a/b/c", true)]
    [InlineData("a/**", "a", false)]
    [InlineData("a**b", "axb", true)]
    [InlineData("a**b", "ax/b", false)]
    [InlineData("./a//*", "a/b", true)]
    [InlineData("a,b", "a,b", true)]
    public void MatchesAsOurDialectReadsIt(string pattern, string path, bool matches)
    {
        Assert.True(Glob.TryParse(pattern, GlobStyle.Packager, out var glob, out _));
        Assert.Equal(matches, glob.MatchesPath(path));
    }

    [Theory]
    [InlineData("a/**/b", "a/b", false)]
    [InlineData("a/**/b", "a/x/b", true)]
    [InlineData("a**b", "ax/b", true)]
    [InlineData("**/x", "x", false)]
    public void MatchesAsNfpmReadsIt(string pattern, string path, bool matches)
    {
        Assert.True(Glob.TryParse(pattern, GlobStyle.Nfpm, out var glob, out _));
        Assert.Equal(matches, glob.MatchesPath(path));
    }

    [Theory]
    [InlineData("a/b/*.c", "a/b")]
    [InlineData("a/b.c", "a/b.c")]
    [InlineData("*", "")]
    [InlineData("/x/*", "/x")]
    [InlineData("/*", "/")]
    [InlineData(@"a\[1\]/*", "a[1]")]
    public void IsAnchoredAtItsStaticBeginning(string pattern, string prefix)
    {
        Assert.True(Glob.TryParse(pattern, GlobStyle.Packager, out var glob, out _));
        Assert.Equal(prefix, glob.Prefix);
    }

    [Theory]
    [InlineData("a[b", "'[' is not closed")]
    [InlineData("a{b", "'{' is not closed")]
    [InlineData(@"a*\", "it ends with a backslash")]
    [InlineData("[z-a]", "the range 'z-a' runs backwards")]
    public void IsRefusedWhenItIsNotWellFormed(string pattern, string expected)
    {
        Assert.False(Glob.TryParse(pattern, GlobStyle.Packager, out _, out var fault));
        Assert.Equal(expected, fault);
    }
}
