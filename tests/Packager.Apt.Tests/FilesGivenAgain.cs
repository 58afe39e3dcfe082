using Packager.Model;
using Packager.Storage;

namespace Packager.Apt.Tests;

/// <summary>Files that were given to publish before: whoever is as he was is not read again.</summary>
public sealed class FilesGivenAgain : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FolderStorage _storage;

    public FilesGivenAgain() => _storage = new FolderStorage(_folder["repository"]);

    [Fact]
    public void AreNotOpened()
    {
        var file = SampleDeb.Write(_folder.Path, "hello");
        Later().Publish("qa", file);
        using var watched = new WatchedFile(file);
        Assert.Equal(0, Later().Publish("qa", file).Added);
        Assert.Equal(1, Later().Publish("production", file).Added);
        Assert.Equal(["hello 1.0 all"], Later().Keys("production"));
        Assert.Contains("usr/share/hello/greeting", Later().Text("dists/production/main/Contents-amd64"), StringComparison.Ordinal);
        Assert.False(watched.WasOpened);
    }

    [Fact]
    public void AreNotOpenedForAnotherPhase()
    {
        var file = SampleDeb.Write(_folder.Path, "hello");
        Later().Publish("qa", file);
        using var watched = new WatchedFile(file);
        var repository = Later();
        repository.Apt.Publish(new PublishRequest { Channel = "qa", Files = [file], Phase = 10 }, repository.Bag);
        Assert.Contains("Phased-Update-Percentage: 10\n", repository.Text("dists/qa/main/binary-amd64/Packages"), StringComparison.Ordinal);
        Assert.False(watched.WasOpened);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ComeBackWhereThePoolHasLostThem(bool withOthers)
    {
        var file = SampleDeb.Write(_folder.Path, "hello");
        Later().Publish("qa", file);
        var place = _folder["repository/pool/main/h/hello/hello_1.0_all.deb"];
        File.Delete(place);

        string[] given = withOthers ? [file, SampleDeb.Write(_folder.Path, "other")] : [file];
        var result = Later().Publish("qa", given);

        Assert.Equal((given.Length - 1, false, "pool/main/h/hello/hello_1.0_all.deb"), (result.Added, result.IsUnchanged, Assert.Single(result.PutBack)));
        Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(place));
    }

    [Fact]
    public void AreReadWhenTheirTimeIsAnother()
    {
        var file = SampleDeb.Write(_folder.Path, "hello");
        Later().Publish("qa", file);
        File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddSeconds(1));
        using var watched = new WatchedFile(file);
        Later().Publish("qa", file);
        Assert.True(watched.WasOpened);
    }

    [Fact]
    public void AreReadWhenOtherBytesCameWithTheOldTime()
    {
        var file = SampleDeb.Write(_folder.Path, "hello", content: "one");
        Later().Publish("qa", file);
        var modified = File.GetLastWriteTimeUtc(file);
        SampleDeb.Write(_folder.Path, "hello", content: "two");
        File.SetLastWriteTimeUtc(file, modified);
        var fault = Assert.Throws<UserFaultException>(() => Later().Publish("qa", file));
        Assert.Equal("PKG4003", fault.Diagnostics[0].Code);
    }

    [Fact]
    public void AreReadWhenTheyMayHaveChangedWithoutShowingIt()
    {
        var repository = Later();
        var file = SampleDeb.Write(_folder.Path, "hello");
        repository.Pass(File.GetLastWriteTimeUtc(file) - DateTime.UtcNow - TimeSpan.FromMinutes(1));
        repository.Publish("qa", file);
        using var watched = new WatchedFile(file);
        Later().Publish("qa", file);
        Assert.True(watched.WasOpened);
    }

    [Fact]
    public void AreReadWhenTheCatalogueHasForgottenThem()
    {
        var file = SampleDeb.Write(_folder.Path, "hello");
        Later().Publish("qa", file);
        Directory.Delete(_folder["repository/.packager/catalogue"], recursive: true);
        Later().Publish("production", file);
        Assert.Contains("usr/share/hello/greeting", Later().Text("dists/production/main/Contents-amd64"), StringComparison.Ordinal);
    }

    [Fact]
    public void AreForgottenWithThePool()
    {
        var file = SampleDeb.Write(_folder.Path, "hello");
        Later().Publish("qa", file);
        var repository = Later();
        repository.Apt.Remove("qa", [PackageSelector.Parse("hello")]);
        repository.Pass(TimeSpan.FromDays(2));
        Assert.Single(repository.Apt.CleanPool());
        Assert.Empty(_storage.List(StatePaths.Given));
        Assert.Empty(_storage.List(StatePaths.Catalogue));
    }

    [Fact]
    public void AreReadByTheCheckNevertheless()
    {
        var file = SampleDeb.Write(_folder.Path, "hello");
        Later().Publish("qa", file);
        Later().Publish("qa", file);
        var pool = _folder["repository/pool/main/h/hello/hello_1.0_all.deb"];
        var bytes = File.ReadAllBytes(pool);
        bytes[^1] ^= 1;
        File.WriteAllBytes(pool, bytes);
        var repository = Later();
        repository.Apt.Check([], new PaperVerifier(), true, repository.Bag);
        Assert.Equal("PKG4016", Assert.Single(repository.Bag).Code);
    }

    [Fact]
    public void MakeNoDifferenceToTheIndexes()
    {
        var (file, control) = (SampleDeb.Write(_folder.Path, "hello"), SampleDeb.Write(Directory.CreateDirectory(_folder["other"]).FullName, "hello"));
        Later().Publish("qa", file);
        Later().Publish("production", file);
        var read = new TestRepository(new MemoryStorage());
        read.Publish("production", control);
        foreach (var index in (string[])["binary-amd64/Packages", "i18n/Translation-en", "Contents-amd64"])
            Assert.Equal(read.Text("dists/production/main/" + index), Later().Text("dists/production/main/" + index));
    }

    [Fact]
    public void ChangeNothingAndWriteNothing()
    {
        var files = Enumerable.Range(0, 5).Select(i => SampleDeb.Write(_folder.Path, "hello" + i)).ToArray();
        Later().Publish("qa", files);
        var unwritable = new TestRepository(new FaultingStorage(_storage, 1));
        Assert.Equal(0, unwritable.Publish("qa", files).Added);
    }

    public void Dispose() => _folder.Dispose();

    // Files that are just written may change within the same tick of the clock.
    private TestRepository Later()
    {
        var repository = new TestRepository(_storage);
        repository.Pass(TimeSpan.FromMinutes(1));
        return repository;
    }
}
