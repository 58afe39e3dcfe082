using Packager.Model;
using Packager.Storage;

namespace Packager.Apt.Tests;

/// <summary>A folder with a repository in it that another tool keeps, whose indexes are not signed.</summary>
public sealed class FolderOfAnotherTool : IDisposable
{
    private const string Package = "pool/main/g/greet/greet_1.0_all.deb";
    private readonly TemporaryFolder _folder = new();
    private readonly MemoryStorage _storage = new();
    private readonly TestRepository _repository;

    public FolderOfAnotherTool()
    {
        _repository = new TestRepository(_storage);
        foreach (var path in (string[])["dists/stable/Release", "dists/stable/main/binary-amd64/Release", "dists/stable/main/binary-amd64/Packages", Package]) _storage.Put(path, "theirs"u8);
    }

    [Fact]
    public void KeepsTheChannelThatIsThere()
    {
        var fault = Assert.Throws<UserFaultException>(() => _repository.Publish("stable", SampleDeb.Write(_folder.Path, "hello")));
        Assert.Equal("PKG4009", Assert.Single(fault.Diagnostics).Code);
        Assert.Equal("theirs", _repository.Text("dists/stable/Release"));
        Assert.Null(_storage.Find("pool/main/h/hello/hello_1.0_all.deb"));
    }

    [Fact]
    public void KeepsThePackagesThatItsIndexesName()
    {
        _repository.Publish("qa", SampleDeb.Write(_folder.Path, "hello"));
        Assert.Equal("PKG4009", Assert.Single(Assert.Throws<UserFaultException>(() => _repository.Apt.CleanPool()).Diagnostics).Code);
        Assert.NotNull(_storage.Find(Package));
    }

    [Fact]
    public void IsNotMeantByAFirstPublisherThatWasKilled()
    {
        foreach (var left in _storage.List("dists").ToList()) _storage.Delete(left.Path);
        _storage.Put("dists/qa/Release", "half"u8);
        _storage.Put(StatePaths.Pending("qa"), "x"u8);
        Assert.Equal([Package], _repository.Apt.CleanPool());
        Assert.Equal(1, _repository.Publish("qa", SampleDeb.Write(_folder.Path, "hello")).Number);
    }

    public void Dispose() => _folder.Dispose();
}
