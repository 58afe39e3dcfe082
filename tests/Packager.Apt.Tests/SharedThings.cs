using Packager.Model;
using Packager.Storage;

namespace Packager.Apt.Tests;

/// <summary>What several packages have in common: a path, a description, a place in the pool.</summary>
public sealed class SharedThings : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestRepository _repository = new(new MemoryStorage());

    [Fact]
    public void PathIsOneLineWithAllWhoHaveIt()
    {
        _repository.Publish("qa", Deb("one", "/usr/share/common", "/usr/share/one"), Deb("two", "/usr/share/common"));
        _repository.Publish("qa", Deb("three", "/usr/share/common"));
        Assert.Equal("net/one,net/three,net/two", Owners("usr/share/common"));
        _repository.Apt.Remove("qa", [PackageSelector.Parse("one"), PackageSelector.Parse("three")]);
        Assert.Equal("net/two", Owners("usr/share/common"));
        Assert.Null(Owners("usr/share/one"));
    }

    [Fact]
    public void PathOfSeveralVersionsNamesItsPackageOnce()
    {
        _repository.Publish("qa", Deb("one", "/usr/share/one"), SampleDeb.Write(_folder.Path, "one", "2.0", files: ["/usr/share/one", "/usr/share/new"]));
        Assert.Equal("net/one", Owners("usr/share/one"));
        _repository.Apt.Remove("qa", [PackageSelector.Parse("one=2.0")]);
        Assert.Equal("net/one", Owners("usr/share/one"));
        Assert.Null(Owners("usr/share/new"));
    }

    [Fact]
    public void DescriptionOfSeveralVersionsStandsOnce()
    {
        _repository.Publish("qa", Deb("one"), SampleDeb.Write(_folder.Path, "one", "2.0"), Deb("another"));
        Assert.Equal(["Package: another", "Package: one"], Descriptions());
        _repository.Apt.Remove("qa", [PackageSelector.Parse("one=1.0")]);
        Assert.Equal(["Package: another", "Package: one"], Descriptions());
        _repository.Apt.Remove("qa", [PackageSelector.Parse("one")]);
        Assert.Equal(["Package: another"], Descriptions());
    }

    [Fact]
    public void PlaceInThePoolIsRefusedToOtherBytes()
    {
        var fault = Assert.Throws<UserFaultException>(() => _repository.Publish("qa", Deb("one"), SampleDeb.Write(_folder.Path, "one", "1:1.0")));
        Assert.Equal("PKG4003", Assert.Single(fault.Diagnostics).Code);
        Assert.Empty(_repository.Storage.List("pool"));
    }

    public void Dispose() => _folder.Dispose();

    private string Deb(string name, params string[] files) => SampleDeb.Write(_folder.Path, name, files: files.Length == 0 ? null : files);

    private string? Owners(string path) => _repository.Text("dists/qa/main/Contents-amd64").Split('\n').SingleOrDefault(line => line.StartsWith(path + " ", StringComparison.Ordinal))?.Split(' ')[^1];

    private IEnumerable<string> Descriptions() => _repository.Text("dists/qa/main/i18n/Translation-en").Split('\n').Where(line => line.StartsWith("Package:", StringComparison.Ordinal));
}
