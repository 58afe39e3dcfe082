using System.Globalization;
using Packager.Apt;
using Packager.Apt.Tests;
using Packager.Pages;
using Packager.Publishing;
using Packager.Storage;
using Packager.Templates;

namespace Packager.Tests.Publishing;

/// <summary>The web page says at each moment what the channels hold.</summary>
public sealed class PagesFollowTheRepository : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MemoryStorage _storage = new();
    private readonly AptRepository _repository;
    private readonly RepositoryPages _pages;
    private int _hour;

    public PagesFollowTheRepository()
    {
        var place = new RepositoryPlace
        {
            Folder = "unused", Settings = new RepositorySettings { Origin = "Example" }, Url = "https://apt.example.com", Keys = RepositoryKeySettings.From("Example", [], new Dictionary<string, string>()),
        };
        var publisher = new Publisher { Owner = "test", Host = "here", Process = 1 };
        _repository = new AptRepository(_storage, place.Settings, new PaperSigner(), publisher) { Changed = change => _pages!.Update(change) };
        _pages = new RepositoryPages(_storage, place, _repository, new PageWriter(new TemplateEngine(TemplateStore.BuiltIn), []), () => DateTimeOffset.UnixEpoch.AddHours(_hour++));
    }

    [Fact]
    public void WithEachVersionInItsChannels()
    {
        Publish("qa", SampleDeb.Write(_folder.Path, "hello", "1.0"), SampleDeb.Write(_folder.Path, "hello", "1.10"), SampleDeb.Write(_folder.Path, "world"));
        _repository.Promote(new PromoteRequest { From = "qa", To = "production", Packages = [PackageSelector.Parse("hello=1.0")] }, []);
        Assert.Equal(["hello: production 1.0, qa 1.10", "world: qa 1.0"], Listed());
        Assert.Equal(["1.10: qa", "1.0: production qa"], Details("hello").Versions.Select(version => $"{version.Version}: {string.Join(' ', version.Channels)}"));
        Assert.Equal(("greets as hello", "It says hello.|And more."), (Details("hello").Summary, string.Join('|', Details("hello").Description)));
    }

    [Fact]
    public void WithoutWhatNoChannelHoldsAnyMore()
    {
        Publish("qa", SampleDeb.Write(_folder.Path, "hello"), SampleDeb.Write(_folder.Path, "world"));
        _repository.Remove("qa", [PackageSelector.Parse("hello")]);
        Assert.Equal(["world: qa 1.0"], Listed());
        Assert.Null(_storage.Find("packages/hello.html"));
        Assert.NotNull(_storage.Find("packages/world.html"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{ \"origin\": 1 }")]
    [InlineData("{ \"origin\": \"x\", \"title\": \"x\", \"packages\": [ { \"name\": \"x\" } ] }")]
    public void AlsoWhereItsListIsGoneOrDamaged(string? list)
    {
        Publish("qa", SampleDeb.Write(_folder.Path, "hello"));
        if (list is null) _storage.Delete("index.json");
        else _storage.Put("index.json", System.Text.Encoding.UTF8.GetBytes(list));
        Publish("qa", SampleDeb.Write(_folder.Path, "world"));
        Assert.Equal(["hello: qa 1.0", "world: qa 1.0"], Listed());
    }

    [Fact]
    public void WithTheNewestChangesOfTheChangelogThatThePackageBrings()
    {
        Publish("qa", SampleDeb.Write(_folder.Path, "hello", files: ["/usr/share/doc/hello/changelog"],
            content: "hello (1.0) unstable; urgency=low\n\n  * New.\n\n -- Jane Doe <jane@example.com>  Thu, 01 Jan 1970 00:00:00 +0000\n\nhello (0.9) unstable; urgency=low\n"));
        Assert.Equal("hello (1.0) unstable; urgency=low\n\n  * New.", Assert.Single(Details("hello").Versions).Changelog);
    }

    [Fact]
    public void WithAFileThatAddsEachChannel()
    {
        Publish("qa", SampleDeb.Write(_folder.Path, "hello"));
        Assert.Equal("Types: deb\nURIs: https://apt.example.com/\nSuites: qa\nComponents: main\nSigned-By:\n armored key\n", Text("example-qa.sources"));
    }

    [Fact]
    public void AndListsOfVeryManyThoseThatChangedLast()
    {
        var many = Enumerable.Range(0, PageWriter.LargestList + 1).Select(i => SampleDeb.Write(_folder.Path, string.Create(CultureInfo.InvariantCulture, $"p{i:D4}")));
        Publish("qa", [.. many]);
        Publish("qa", SampleDeb.Write(_folder.Path, "newest"));
        var overview = PageJson.ReadOverview(_storage.Read("index.json"))!;
        Assert.Equal((PageWriter.LargestList, true, true), (overview.Packages.Length, overview.HasMore, overview.Packages.Any(package => package.Name == "newest")));
    }

    [Fact]
    public void AndIsMadeAnewAsItWas()
    {
        Publish("qa", SampleDeb.Write(_folder.Path, "hello"));
        var before = Text("packages/hello.html");
        foreach (var path in new[] { "index.html", "index.json", "packages/hello.html", "packages/hello.json" }) _storage.Delete(path);
        _repository.Alone(_pages.Rebuild);
        Assert.Equal((before, "hello: qa 1.0"), (Text("packages/hello.html"), Assert.Single(Listed())));
    }

    public void Dispose() => _folder.Dispose();

    private void Publish(string channel, params string[] files) => _repository.Publish(new PublishRequest { Channel = channel, Files = [.. files] }, []);

    private IEnumerable<string> Listed() => PageJson.ReadOverview(_storage.Read("index.json"))!.Packages
        .Select(package => $"{package.Name}: {string.Join(", ", package.Releases.Select(release => $"{release.Channel} {release.Version}"))}");

    private PackageDetails Details(string name) => PageJson.ReadPackage(_storage.Read($"packages/{name}.json"))!;

    private string Text(string path) => System.Text.Encoding.UTF8.GetString(_storage.Read(path)!);
}
