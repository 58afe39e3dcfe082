using System.Text;
using Packager.Extraction;
using Packager.Model;

namespace Packager.Tests.Extraction;

/// <summary>Nothing leaves the folder, and nothing that is there is lost unasked.</summary>
public sealed class FolderOfAnExtraction : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _diagnostics = [];

    private string Root => Path.Combine(_folder.Path, "root");

    [Fact]
    public void TakesFilesBelowFolders()
    {
        Assert.NotNull(Add("a/b/file", "text"));
        Assert.Equal("text", File.ReadAllText(Path.Combine(Root, "a", "b", "file")));
        Assert.Empty(_diagnostics);
    }

    [Theory]
    [InlineData("../out")]
    [InlineData("a/../../out")]
    [InlineData("a/.")]
    [InlineData("..")]
    [InlineData("a\0b")]
    public void RefusesWaysThatLeadOut(string path)
    {
        Assert.Null(Add(path, "text"));
        Assert.Equal("PKG1392", Assert.Single(_diagnostics).Code);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "out")));
    }

    [Fact]
    public void RefusesAWayOverALinkThatWasThere()
    {
        var outside = Directory.CreateDirectory(Path.Combine(_folder.Path, "outside")).FullName;
        Directory.CreateDirectory(Root);
        Directory.CreateSymbolicLink(Path.Combine(Root, "a"), outside);
        Assert.Null(Add("a/file", "text", replaces: true));
        Assert.Equal("PKG1392", Assert.Single(_diagnostics).Code);
        Assert.Empty(Directory.GetFiles(outside));
    }

    [Fact]
    public void KeepsWhatIsThereUnlessAskedToReplaceIt()
    {
        Add("file", "old");
        Assert.Null(Add("file", "new"));
        Assert.Equal("PKG1391", Assert.Single(_diagnostics).Code);
        Assert.Equal("old", File.ReadAllText(Path.Combine(Root, "file")));
        Assert.NotNull(Add("file", "new", replaces: true));
        Assert.Equal("new", File.ReadAllText(Path.Combine(Root, "file")));
    }

    [Fact]
    public void ReplacesALinkRatherThanWhatItPointsAt()
    {
        var outside = Path.Combine(_folder.Path, "outside");
        File.WriteAllText(outside, "kept");
        Directory.CreateDirectory(Root);
        File.CreateSymbolicLink(Path.Combine(Root, "file"), outside);
        Assert.NotNull(Add("file", "new", replaces: true));
        Assert.Equal("kept", File.ReadAllText(outside));
    }

    public void Dispose() => _folder.Dispose();

    private string? Add(string path, string text, bool replaces = false) =>
        new ExtractionFolder(Root, replaces, _diagnostics).AddFile(path, new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
