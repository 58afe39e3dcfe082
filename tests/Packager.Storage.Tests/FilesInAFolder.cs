using System.Text;

namespace Packager.Storage.Tests;

public sealed class FilesInAFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FolderStorage _storage;

    public FilesInAFolder() => _storage = new FolderStorage(_folder.Path);

    [Fact]
    public void ComeBackWithTheirTag()
    {
        _storage.Put("a/b", "one"u8);
        using var file = _storage.Get("a/b")!;
        Assert.Equal(3, file.Entry.Length);
        Assert.Equal(_storage.Find("a/b"), file.Entry);
        Assert.Equal("one", Text("a/b"));
    }

    [Fact]
    public void StayAsTheyWereForWhoHasThemOpen()
    {
        _storage.Put("a", "one"u8);
        using var file = _storage.Get("a")!;
        _storage.Put("a", "other"u8);
        using var reader = new StreamReader(file.Content);
        Assert.Equal("one", reader.ReadToEnd());
    }

    [Fact]
    public void ArePutOnceWhenAbsenceIsAsked()
    {
        Assert.True(_storage.Put("a", "one"u8, PutCondition.IfAbsent));
        Assert.False(_storage.Put("a", "two"u8, PutCondition.IfAbsent));
        Assert.Equal("one", Text("a"));
    }

    [Fact]
    public void AreReplacedAndDeletedByTheirTagAlone()
    {
        _storage.Put("a", "one"u8);
        var tag = _storage.Find("a")!.Tag;
        Assert.True(_storage.Put("a", "three"u8, PutCondition.IfTag(tag)));
        Assert.False(_storage.Put("a", "two"u8, PutCondition.IfTag(tag)));
        Assert.False(_storage.Delete("a", tag));
        Assert.True(_storage.Delete("a"));
        Assert.Null(_storage.Get("a"));
    }

    [Fact]
    public void AreListedInOrdinalOrderBelowAFolder()
    {
        foreach (var path in (string[])["f/b", "f/B", "f/a/c", "g/x"]) _storage.Put(path, "x"u8);
        Assert.Equal(["f/B", "f/a/c", "f/b"], _storage.List("f").Select(entry => entry.Path));
        Assert.Empty(_storage.List("nothing"));
    }

    [Fact]
    public void AreCopiedOverOthersAndOverThemselves()
    {
        _storage.Put("a", "one"u8);
        _storage.Put("b", "two"u8);
        _storage.Copy("a", "b");
        _storage.Copy("a", "b");
        Assert.Equal("one", Text("b"));
        Assert.Throws<FileNotFoundException>(() => _storage.Copy("none", "b"));
    }

    [Fact]
    public void AreLaterByASecondThanWhatTheyReplace()
    {
        _storage.Put("a", "zero"u8);
        _storage.Put("b", "copied"u8);
        File.SetLastWriteTimeUtc(_folder["a"], File.GetLastWriteTimeUtc(_folder["b"]).AddSeconds(7));
        var first = Second("a");
        _storage.Put("a", "one"u8);
        _storage.Put("a", "two"u8, PutCondition.IfTag(_storage.Find("a")!.Tag));
        Assert.Equal(first + 2, Second("a"));
        _storage.Copy("b", "a");
        Assert.Equal(first + 3, Second("a"));
    }

    [Fact]
    public void KeepTheirOwnTimeWhereItIsLaterAnyhow()
    {
        _storage.Put("a", "zero"u8);
        File.SetLastWriteTimeUtc(_folder["a"], DateTime.UnixEpoch);
        _storage.Put("a", "one"u8);
        Assert.InRange(_storage.Find("a")!.Modified, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddSeconds(1));
    }

    [Fact]
    public void LeaveNoEmptyFolderBehind()
    {
        _storage.Put("a/b/c", "x"u8);
        _storage.Delete("a/b/c");
        Assert.False(Directory.Exists(_folder["a"]));
    }

    [Fact]
    public void AreNothingUntilTheyAreNamed()
    {
        using (var staged = _storage.Stage()) staged.Content.Write("x"u8);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories));
        _ = _storage.Stage();
        _storage.Sweep();
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void LeaveNothingUnnamedWhereTheyWereNotPut()
    {
        _storage.Put("a", "x"u8);
        Assert.False(_storage.Put("a", "y"u8, PutCondition.IfAbsent));
        Assert.ThrowsAny<IOException>(() => _storage.Put("a/below", "z"u8));
        Assert.Empty(Directory.EnumerateFiles(_folder[".packager/staging"]));
    }

    [Fact]
    public void SettleWhetherFewOrMany()
    {
        foreach (var i in Enumerable.Range(0, 3)) _storage.Put($"few/{i}", "x"u8);
        _storage.Settle();
        foreach (var i in Enumerable.Range(0, 100)) _storage.Put($"many/{i}", "x"u8);
        _storage.Settle();
        Assert.Equal(100, _storage.List("many").Count());
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../b")]
    [InlineData("a//b")]
    [InlineData("a\\b")]
    [InlineData("")]
    public void HaveNoPathThatLeavesIt(string path) => Assert.Throws<ArgumentException>(() => _storage.Get(path));

    [Fact]
    public async Task AreNotLostWhenManyReplaceOneByItsTag()
    {
        _storage.Put("count", "0"u8);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Count(new FolderStorage(_folder.Path), 25))));
        Assert.Equal("100", Text("count"));
    }

    public void Dispose() => _folder.Dispose();

    private static void Count(FolderStorage storage, int times)
    {
        while (times > 0)
        {
            string tag, text;
            using (var file = storage.Get("count")!)
            using (var reader = new StreamReader(file.Content))
                (tag, text) = (file.Entry.Tag, reader.ReadToEnd());
            var next = (int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (storage.Put("count", Encoding.ASCII.GetBytes(next), PutCondition.IfTag(tag))) times--;
        }
    }

    private long Second(string path) => _storage.Find(path)!.Modified.ToUnixTimeSeconds();

    private string Text(string path) => Encoding.UTF8.GetString(_storage.Read(path)!);
}
