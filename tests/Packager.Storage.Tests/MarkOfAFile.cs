namespace Packager.Storage.Tests;

/// <summary>What tells without reading that a file is as it was.</summary>
public sealed class MarkOfAFile : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void IsTheSameAsLongAsNobodyWrites()
    {
        var path = Write("text");
        Assert.Equal(FileMark.Of(path), FileMark.Of(path));
        Assert.Equal(FileMark.Of(path), FileMark.Of(Path.GetRelativePath(Directory.GetCurrentDirectory(), path)));
    }

    [Fact]
    public void IsNoneOfAFileThatIsNotThere() => Assert.Null(FileMark.Of(Path.Combine(_folder.Path, "none")));

    [Fact]
    public void IsAnotherWhenAnotherFileTookItsPlaceWithItsTime()
    {
        var path = Write("text");
        var before = FileMark.Of(path);
        var modified = File.GetLastWriteTimeUtc(path);
        File.WriteAllText(path + ".new", "next");
        File.Move(path + ".new", path, overwrite: true);
        File.SetLastWriteTimeUtc(path, modified);
        Assert.NotEqual(before!.Text, FileMark.Of(path)!.Text);
    }

    [Fact]
    public void IsSettledWhenTheClockHasTickedOn()
    {
        var mark = FileMark.Of(Write("text"))!;
        Assert.False(mark.IsSettledAt(mark.Changed));
        Assert.True(mark.IsSettledAt(mark.Changed + TimeSpan.FromSeconds(3)));
    }

    public void Dispose() => _folder.Dispose();

    private string Write(string text)
    {
        var path = Path.Combine(_folder.Path, "file");
        File.WriteAllText(path, text);
        return path;
    }
}
