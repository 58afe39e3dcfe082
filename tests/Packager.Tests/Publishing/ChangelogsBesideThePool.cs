using Packager.Apt;
using Packager.Apt.Tests;
using Packager.Pages;
using Packager.Publishing;
using Packager.Storage;
using Packager.Templates;

namespace Packager.Tests.Publishing;

/// <summary>What <c>apt-get changelog</c> fetches: apt makes the path of component, source and version without its epoch.</summary>
public sealed class ChangelogsBesideThePool : IDisposable
{
    private const string First = "hello (1.0) unstable; urgency=low\n\n  * New.\n\n -- Jane Doe <jane@example.com>  Thu, 01 Jan 1970 00:00:00 +0000\n";
    private readonly TemporaryFolder _folder = new();
    private readonly MemoryStorage _storage = new();
    private readonly AptRepository _repository;
    private readonly RepositoryPages _pages;

    public ChangelogsBesideThePool()
    {
        File.WriteAllText(Manifest, "packager: 1\nname: hello\nrepository: { origin: Example, url: https://apt.example.com/debian/ }\n");
        var place = RepositoryPlace.Read(Manifest, new Dictionary<string, string>(), []);
        _repository = new AptRepository(_storage, place.Settings, new PaperSigner(), new Publisher { Owner = "test", Host = "here", Process = 1 }) { Changed = change => _pages!.Update(change) };
        _pages = new RepositoryPages(_storage, place, _repository, new PageWriter(new TemplateEngine(TemplateStore.BuiltIn), []), () => DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public void AreNamedByTheRelease()
    {
        Publish(Package("hello", "1.0"));
        Assert.Contains("\nChangelogs: https://apt.example.com/debian/changelogs/@CHANGEPATH@_changelog\n", Text("dists/qa/Release"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hello", "2:1.0-1", null, "main/h/hello/hello_1.0-1")]
    [InlineData("libhello1", "1.0", "libhello", "main/libh/libhello/libhello_1.0")]
    [InlineData("hello", "1.0+b1", "greetings (1:1.0)", "main/g/greetings/greetings_1.0")]
    public void AreWhole(string name, string version, string? source, string path)
    {
        var text = First + "\nhello (0.9) unstable; urgency=low\n";
        Publish(Package(name, version, source, text));
        Assert.Equal(text, Text($"changelogs/{path}_changelog"));
    }

    [Fact]
    public void GoWithTheLastPackageOfTheirVersion()
    {
        Publish(Package("hello", "1.0"), Package("hello", "2.0"), Package("hello-doc", "1.0", "hello"));
        Prune("hello=1.0");
        Assert.NotNull(_storage.Find("changelogs/main/h/hello/hello_1.0_changelog"));
        Prune("hello-doc");
        Assert.Equal(["changelogs/main/h/hello/hello_2.0_changelog"], _storage.List("changelogs").Select(entry => entry.Path));
    }

    [Theory]
    [InlineData("pool/x.deb")]
    [InlineData("pool/stray/x_1.0_all.deb")]
    [InlineData("pool/main/x/x/x.deb")]
    public void StayWhenWhatNobodyPublishedGoesFromThePool(string stray)
    {
        Publish(Package("hello", "1.0"));
        _pages.Forget([stray]);
        Assert.Single(_storage.List("changelogs"));
    }

    [Fact]
    public void AreLeftOutWhereTheSourcesVersionIsNone()
    {
        Publish(Package("hello", "1.0", "hello (../../x)"));
        Assert.Empty(_storage.List("changelogs"));
    }

    public void Dispose() => _folder.Dispose();

    private string Manifest => Path.Combine(_folder.Path, "packager.yaml");

    private string Package(string name, string version, string? source = null, string text = First) => SampleDeb.Write(
        _folder.Path, name, version, control: stanza => source is null ? stanza : stanza.With("Source", source), files: [$"/usr/share/doc/{name}/changelog"], content: text);

    private void Publish(params string[] files) => _repository.Publish(new PublishRequest { Channel = "qa", Files = [.. files] }, []);

    /// <summary>The pool keeps for a day what a client may still want, so it is cleaned as if that day were over.</summary>
    private void Prune(string package)
    {
        _repository.Remove("qa", [PackageSelector.Parse(package)]);
        var gone = _storage.List("pool").Select(entry => entry.Path).Where(path => path.Contains($"/{package.Replace('=', '_')}_", StringComparison.Ordinal)).ToList();
        foreach (var path in gone) _storage.Delete(path);
        _pages.Forget(gone);
    }

    private string Text(string path) => System.Text.Encoding.UTF8.GetString(_storage.Read(path)!);
}
