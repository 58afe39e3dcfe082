using Packager.Storage;

namespace Packager.Apt.Tests;

public sealed class PublishedPackage : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void IsInstalledByAptItself()
    {
        using var signer = TestKey.Sign(TestKey.First);
        var repository = new TestRepository(new FolderStorage(_folder["repository"]), signer);
        repository.Publish("qa", SampleDeb.Write(_folder.Path, "hello"), SampleDeb.Write(_folder.Path, "libgreet1", "1:2.0-3", "amd64"));
        using var apt = new RealApt(_folder["repository"], "qa", _folder["repository/test-archive-keyring.asc"]);
        apt.Update();
        Assert.Contains("Inst hello (1.0 Test:qa [all])", apt.Run("apt-get", "--simulate", "install", "hello", "libgreet1"), StringComparison.Ordinal);
        Assert.Contains("And more.", apt.Run("apt-cache", "show", "hello"), StringComparison.Ordinal);
        Assert.Contains("pool/main/libg/libgreet1/libgreet1_2.0-3_amd64.deb", apt.Run("apt-cache", "show", "libgreet1"), StringComparison.Ordinal);
        apt.Run("apt-get", "--download-only", "--yes", "install", "hello");
    }

    [Fact]
    public void IsRefusedByAptUnderAnotherKey()
    {
        using var signer = TestKey.Sign(TestKey.First);
        using var other = TestKey.Sign(TestKey.Second);
        new TestRepository(new FolderStorage(_folder["repository"]), signer).Publish("qa", SampleDeb.Write(_folder.Path, "hello"));
        File.WriteAllBytes(_folder["other.pgp"], other.PublicKeys.ToArray());
        using var apt = new RealApt(_folder["repository"], "qa", _folder["other.pgp"]);
        Assert.Equal(100, apt.Try("apt-get", "update").ExitCode);
    }

    [Fact]
    public void WritesNothingWhenItIsThereAlready()
    {
        var storage = new MemoryStorage();
        var repository = new TestRepository(storage);
        var file = SampleDeb.Write(_folder.Path, "hello");
        repository.Publish("qa", file);
        var changes = storage.Changes;
        Assert.True(repository.Publish("qa", file).IsUnchanged);
        Assert.Equal(changes, storage.Changes);
    }

    [Fact]
    public void StandsBesideItsOtherVersions()
    {
        var repository = new TestRepository(new MemoryStorage());
        foreach (var version in (string[])["1.10", "1.9", "1.9~rc1"]) repository.Publish("qa", SampleDeb.Write(_folder.Path, "hello", version));
        Assert.Equal(["hello 1.9~rc1 all", "hello 1.9 all", "hello 1.10 all"], repository.Keys("qa"));
    }

    public void Dispose() => _folder.Dispose();
}
