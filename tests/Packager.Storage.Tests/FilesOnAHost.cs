using System.Security.Cryptography;

namespace Packager.Storage.Tests;

/// <summary>A storage behind OpenSSH's own SFTP server, which is spoken to as ssh would.</summary>
public sealed class FilesOnAHost : IDisposable
{
    private const string Server = "/usr/lib/openssh/sftp-server";
    private readonly string _folder = Directory.CreateTempSubdirectory("packager-sftp-").FullName;
    private readonly SftpStorage _storage;

    public FilesOnAHost() => _storage = Start();

    private string Root => _folder + "/some where/repository";

    [Fact]
    public void AreReadAsTheyWereWritten()
    {
        var bytes = RandomNumberGenerator.GetBytes(5_000_011);
        Assert.True(_storage.Put("pool/a/ä b+~1.deb", bytes));
        Assert.Equal(bytes, _storage.Read("pool/a/ä b+~1.deb"));
        Assert.Equal(bytes, File.ReadAllBytes(Root + "/pool/a/ä b+~1.deb"));
    }

    [Fact]
    public void AreNotThereUntilTheyWerePut() => Assert.Equal((null, null, false), (_storage.Get("a/b"), _storage.Find("a"), _storage.Delete("a/b")));

    [Fact]
    public void AreReplacedInOneStepWhileSomebodyReads()
    {
        _storage.Put("x", "old"u8);
        using var reading = _storage.Get("x")!;
        _storage.Put("x", "newer"u8);
        Assert.Equal("old", new StreamReader(reading.Content).ReadToEnd());
        Assert.Equal("newer"u8.ToArray(), _storage.Read("x"));
    }

    [Fact]
    public void ArePutOnceWhereAbsenceIsAsked()
    {
        Assert.True(_storage.Put("lock", "one"u8, PutCondition.IfAbsent));
        Assert.False(_storage.Put("lock", "two"u8, PutCondition.IfAbsent));
        Assert.Equal("one"u8.ToArray(), _storage.Read("lock"));
        Assert.Empty(Directory.GetFiles(Root + "/.packager/staging"));
    }

    [Fact]
    public async Task ArePutByOneOfManyWhereAbsenceIsAsked()
    {
        var won = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() =>
        {
            using var own = Start();
            return own.Put("lock", [(byte)i], PutCondition.IfAbsent) ? i : -1;
        })));
        var winner = Assert.Single(won, i => i >= 0);
        Assert.Equal(new[] { (byte)winner }, _storage.Read("lock"));
    }

    [Fact]
    public void AreReplacedOnlyWhileTheyHaveTheTag()
    {
        _storage.Put("head", "1"u8);
        var tag = _storage.Find("head")!.Tag;
        Assert.True(_storage.Put("head", "22"u8, PutCondition.IfTag(tag)));
        Assert.False(_storage.Put("head", "333"u8, PutCondition.IfTag(tag)));
        Assert.False(_storage.Delete("head", tag));
        Assert.Equal("22"u8.ToArray(), _storage.Read("head"));
        Assert.False(File.Exists(Root + "/.packager/guard"));
    }

    [Fact]
    public void HaveASecondNameWithoutBeingSentAgain()
    {
        _storage.Put("a/x", "same"u8);
        _storage.Put("b/x", "other"u8);
        _storage.Copy("a/x", "b/x");
        _storage.Copy("a/x", "b/x");
        Assert.True(_storage.Delete("a/x"));
        Assert.Equal("same"u8.ToArray(), _storage.Read("b/x"));
        Assert.False(Directory.Exists(Root + "/a"));
        Assert.Empty(Directory.GetFiles(Root + "/.packager/staging"));
    }

    [Fact]
    public void AreLaterByASecondThanWhatTheyReplace()
    {
        _storage.Put("a", "zero"u8);
        _storage.Put("b", "copied"u8);
        File.SetLastWriteTimeUtc(Root + "/a", File.GetLastWriteTimeUtc(Root + "/b").AddSeconds(7));
        var first = Second("a");
        _storage.Put("a", "one"u8);
        _storage.Put("a", "two"u8, PutCondition.IfTag(_storage.Find("a")!.Tag));
        Assert.Equal(first + 2, Second("a"));
        _storage.Copy("b", "a");
        Assert.Equal(first + 3, Second("a"));
    }

    [Fact]
    public void KeepTheirTimesWhereTheServerSetsNone()
    {
        using var storage = SftpStorage.Start(Server, ["-P", "setstat"], Root);
        storage.Put("a", "one"u8);
        File.SetLastWriteTimeUtc(Root + "/a", DateTime.UtcNow.AddMinutes(1));
        storage.Put("a", "two"u8);
        Assert.Equal("two"u8.ToArray(), storage.Read("a"));
    }

    [Fact]
    public void AreListedInOrderWithWhatIsBelow()
    {
        foreach (var path in new[] { "d/b", "d/a/z", "d/a-", "e" }) _storage.Put(path, "x"u8);
        Assert.Equal(["d/a-", "d/a/z", "d/b"], _storage.List("d").Select(e => e.Path));
        Assert.Empty(_storage.List("none"));
    }

    [Fact]
    public void AreSweptAwayWhereNobodyEverNamedThem()
    {
        var left = _storage.Stage();
        left.Content.Write("never named"u8);
        left.Content.Flush();
        Assert.Single(Directory.GetFiles(Root + "/.packager/staging"));
        _storage.Sweep();
        Assert.Empty(Directory.GetFiles(Root + "/.packager/staging"));
    }

    [Fact]
    public void AreReadAgainWhileTheyAreBeingStaged()
    {
        using var staged = _storage.Stage();
        staged.Content.Write("hello "u8);
        staged.Content.Write("world"u8);
        staged.Content.Position = 4;
        var bytes = new byte[7];
        staged.Content.ReadExactly(bytes);
        Assert.Equal("o world"u8.ToArray(), bytes);
        Assert.Equal(11, staged.Content.Length);
    }

    [Fact]
    public void CannotBeReachedWhereTheProgramSaysWhy()
    {
        var fault = Assert.Throws<IOException>(() => SftpStorage.Start("sh", ["-c", "echo 'ssh: no route to host' >&2; exit 255"], "/x"));
        Assert.Equal("ssh: no route to host", fault.Message);
    }

    [Theory]
    [InlineData("echo Welcome to this host")]
    [InlineData("head -c 9 /dev/zero")]
    [InlineData("printf '\\0\\0\\0\\5\\2\\0\\0\\0\\2'")]
    [InlineData("printf '\\0\\0\\0\\11\\2\\0\\0\\0\\3\\0\\0\\1\\0'")]
    public void CannotBeReachedThroughAnythingElseThanAnSftpServer(string script) =>
        Assert.Throws<IOException>(() => SftpStorage.Start("sh", ["-c", script + "; cat >/dev/null"], "/x"));

    [Theory]
    [InlineData("sftp://deploy@packages.example.com:2222/srv/apt/", "deploy@packages.example.com", 2222, "/srv/apt")]
    [InlineData("sftp://packages.example.com/~/apt", "packages.example.com", null, "apt")]
    public void HaveAnAddress(string text, string destination, int? port, string path) =>
        Assert.Equal(new Sftp.SftpAddress(destination, port, path), Sftp.SftpAddress.Parse(text));

    [Theory]
    [InlineData("sftp://packages.example.com")]
    [InlineData("sftp://-oProxyCommand=evil/x")]
    [InlineData("sftp://-oProxyCommand=evil@host/x")]
    [InlineData("sftp://user:password@host/x")]
    [InlineData("https://host/x")]
    public void HaveNoAddressThatSshCouldTakeForAnythingElse(string text) => Assert.Null(Sftp.SftpAddress.Parse(text));

    public void Dispose()
    {
        _storage.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private long Second(string path) => _storage.Find(path)!.Modified.ToUnixTimeSeconds();

    private SftpStorage Start() => SftpStorage.Start(Server, [], Root);
}
