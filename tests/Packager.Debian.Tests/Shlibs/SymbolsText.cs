namespace Packager.Debian.Tests;

public sealed class SymbolsText
{
    private const string Text = """
        # a comment
        libGL.so.1 libgl1
        | libgl1-mesa-glx #MINVER#
        * Build-Depends-Package: libgl1-mesa-dev
         publicGlSymbol@Base 6.3-1
         implementationSpecificSymbol@Base 6.5.2-7 1
        #MISSING: 7.0# lost@Base 6.1
        libftp.so.3 libftp3 #MINVER#, libftp-data
         DefaultNetbuf@Base 3.1-1-6
         anyVersion@FTP_1 0
        """;

    private readonly SymbolsFile _file = SymbolsFile.Parse(Text.Split('\n'));

    [Fact]
    public void DescribesEachLibrary() => Assert.Equal(["libGL.so.1", "libftp.so.3"], _file.Sonames);

    [Fact]
    public void GivesTheTemplateOfASymbol()
    {
        var library = _file["libGL.so.1"]!;
        Assert.Equal(["libgl1", "libgl1-mesa-glx #MINVER#"], library.Templates.AsEnumerable());
        Assert.Equal((0, "6.3-1"), Found(library, "publicGlSymbol@Base"));
        Assert.Equal((1, "6.5.2-7"), Found(library, "implementationSpecificSymbol@Base"));
        Assert.Equal("libgl1-mesa-dev", library.Field("Build-Depends-Package"));
    }

    [Fact]
    public void ForgetsNoSymbolThatTheLibraryLostButGivesItToNobody()
    {
        Assert.Null(_file["libGL.so.1"]!.Find("lost@Base"));
        // It still tells since when the library has been there.
        Assert.Equal("6.1", _file["libGL.so.1"]!.SmallestVersion()!.ToString());
        Assert.Equal("6.5.2-7", _file["libGL.so.1"]!.SmallestVersion(1)!.ToString());
    }

    [Fact]
    public void TakesVersionZeroForAnyVersion()
    {
        Assert.Null(_file["libftp.so.3"]!.Find("anyVersion@FTP_1")!.Since);
        Assert.Null(_file["libftp.so.3"]!.SmallestVersion());
    }

    [Theory]
    [InlineData(" (optional)plain@Base 1.0", "plain@Base")]
    [InlineData(" (optional=later|arch=amd64)plain@V_1 1.0 0", "plain@V_1")]
    [InlineData(" (optional)\"with space@Base\" 1.0", "with space@Base")]
    [InlineData(" (unknown)'quoted'@Base 1.0", "quoted@Base")]
    public void ReadsTaggedSymbolsOfHandMadeFiles(string line, string name) =>
        Assert.Equal("1.0", SymbolsFile.Parse(["libx.so.1 libx1 #MINVER#", line])["libx.so.1"]!.Find(name)?.Since?.ToString());

    [Theory]
    [InlineData(" (c++)\"X::y()@Base\" 1.0", "X::y()@Base")]
    [InlineData(" (symver)V_1 1.0", "V_1")]
    [InlineData(" (regex)\"^x@Base$\" 1.0", "x@Base")]
    [InlineData(" *@V_1 1.0", "x@V_1")]
    public void LooksAtNoPatternAsDpkgDoesNot(string line, string name) =>
        Assert.Null(SymbolsFile.Parse(["libx.so.1 libx1 #MINVER#", line])["libx.so.1"]!.Find(name));

    [Theory]
    [InlineData(" symbol@Base 1.0")]
    [InlineData("| libx1")]
    [InlineData("* Field: x")]
    public void BeginsWithALibrary(string line) => Assert.Throws<InvalidDataException>(() => SymbolsFile.Parse([line]));

    [Theory]
    [InlineData(" symbol@Base")]
    [InlineData(" symbol@Base 1.0 7")]
    [InlineData("oneword")]
    public void MayHoldLinesThatAreSkipped(string line) =>
        Assert.Null(SymbolsFile.Parse(["libx.so.1 libx1 #MINVER#", line])["libx.so.1"]!.Find("symbol@Base"));

    private static (int, string) Found(SymbolsOfLibrary library, string name) =>
        library.Find(name) is { } entry ? (entry.Template, entry.Since!.ToString()) : (-1, "");
}
