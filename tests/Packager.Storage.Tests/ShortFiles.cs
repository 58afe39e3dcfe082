namespace Packager.Storage.Tests;

/// <summary>Files that are read and made at once.</summary>
public sealed class ShortFiles : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    public void ComeBackAsTheyWereMade(string text)
    {
        ShortFile.Create(_folder["ä b"], System.Text.Encoding.UTF8.GetBytes(text));
        Assert.Equal(text, File.ReadAllText(_folder["ä b"]));
        Assert.Equal(System.Text.Encoding.UTF8.GetBytes(text), ShortFile.Read(_folder["ä b"], text.Length));
    }

    [Fact]
    public void AreReadAsFarAsTheyWereKnown()
    {
        File.WriteAllText(_folder["grown"], "known and more");
        Assert.Equal("known"u8.ToArray(), ShortFile.Read(_folder["grown"], 5));
        Assert.Null(ShortFile.Read(_folder["grown"], 15));
    }

    [Fact]
    public void AreLeftToOthersWhenTheyAreLongOrNotThere()
    {
        File.WriteAllText(_folder["file"], "text");
        Assert.Null(ShortFile.Read(_folder["file"], ShortFile.Most + 1L));
        Assert.Null(ShortFile.Read(_folder["none"], 4));
        Assert.Null(ShortFile.Read(_folder.Path, 4));
    }

    [Fact]
    public void DoNotTakeThePlaceOfOthers()
    {
        File.WriteAllText(_folder["file"], "text");
        Assert.Throws<IOException>(() => ShortFile.Create(_folder["file"], "other"u8));
        Assert.Equal("text", File.ReadAllText(_folder["file"]));
        Assert.Throws<DirectoryNotFoundException>(() => ShortFile.Create(_folder["none/file"], "other"u8));
    }

    [Fact]
    public void AreGivenTheModeThatTheUsersMaskLeaves()
    {
        if (OperatingSystem.IsWindows()) return;
        File.WriteAllText(_folder["usual"], "x");
        ShortFile.Create(_folder["short"], "x"u8);
        Assert.Equal(File.GetUnixFileMode(_folder["usual"]), File.GetUnixFileMode(_folder["short"]));
    }

    public void Dispose() => _folder.Dispose();
}
