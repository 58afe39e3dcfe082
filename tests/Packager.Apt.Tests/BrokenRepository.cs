using Packager.Storage;

namespace Packager.Apt.Tests;

public sealed class BrokenRepository : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FolderStorage _storage;
    private readonly TestRepository _repository;

    public BrokenRepository()
    {
        _storage = new FolderStorage(_folder["repository"]);
        _repository = new TestRepository(_storage);
        _repository.Publish("qa", SampleDeb.Write(_folder.Path, "tool"), SampleDeb.Write(_folder.Path, "other"));
    }

    [Theory]
    [InlineData("pool/main/t/tool/tool_1.0_all.deb")]
    [InlineData("dists/qa/main/binary-amd64/Packages.gz")]
    [InlineData("dists/qa/main/i18n/Translation-en")]
    [InlineData("dists/qa/Release")]
    public void IsNoticedWhenAFileIsGone(string path)
    {
        _storage.Delete(path);
        Assert.Contains("PKG4016", Codes());
    }

    [Theory]
    [InlineData("pool/main/t/tool/tool_1.0_all.deb")]
    [InlineData("dists/qa/main/binary-amd64/Packages.xz")]
    [InlineData("dists/qa/main/Contents-amd64")]
    public void IsNoticedWhenAByteIsAnother(string path)
    {
        var bytes = _storage.Read(path)!;
        bytes[^30] ^= 1;
        _storage.Put(path, bytes);
        Assert.Contains("PKG4016", Codes());
    }

    [Fact]
    public void IsNotTakenForAWholeOneWhereTheChannelIsMistyped() =>
        Assert.Equal("PKG4004", Assert.Single(Assert.Throws<Packager.Model.UserFaultException>(() => _repository.Apt.Check(["aq"], new PaperVerifier(), true, [])).Diagnostics).Code);

    [Fact]
    public void IsNoticedByItsSignature()
    {
        using var signer = TestKey.Sign(TestKey.First);
        var signed = new TestRepository(_storage, signer);
        signed.Publish("production", SampleDeb.Write(_folder.Path, "third"));
        signed.Apt.Check(["production"], new Packager.Publishing.GpgReleaseVerifier(), true, signed.Bag);
        Assert.Empty(signed.Bag);
        using var other = TestKey.Sign(TestKey.Second);
        _storage.Put("test-archive-keyring.pgp", other.PublicKeys.Span);
        signed.Apt.Check(["production"], new Packager.Publishing.GpgReleaseVerifier(), true, signed.Bag);
        Assert.Equal("PKG4017", Assert.Single(signed.Bag).Code);
    }

    public void Dispose() => _folder.Dispose();

    private IEnumerable<string> Codes()
    {
        _repository.Apt.Check([], new PaperVerifier(), true, _repository.Bag);
        return _repository.Bag.Select(diagnostic => diagnostic.Code);
    }
}
