using System.Text;
using Packager.Apt;
using Packager.Model;
using Packager.Pages;
using Packager.Publishing;
using Packager.Storage;
using Packager.Tests.WindowsPackages;

namespace Packager.Tests.Publishing;

/// <summary>.msi files in a repository.</summary>
public sealed class InstallersBesidePackages : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MemoryStorage _storage = new();

    [Fact]
    public void LieThereWithAManifestForWinget()
    {
        var path = Made();
        var installer = Shelf().Add(path, "qa");
        Assert.Equal("msi/hello-world/" + Path.GetFileName(path), installer.Path);
        Assert.Equal(File.ReadAllBytes(path), _storage.Read(installer.Path));
        var manifest = Encoding.UTF8.GetString(_storage.Read(installer.Manifest)!);
        Assert.Contains($"InstallerUrl: \"https://apt.example.com/{installer.Path}\"", manifest, StringComparison.Ordinal);
        Assert.Contains($"InstallerSha256: \"{installer.Sha256.ToUpperInvariant()}\"", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void AreTakenTwiceAndNeverWithOtherBytes()
    {
        var path = Made();
        var first = Shelf().Add(path, "qa").Sha256;
        var changes = _storage.Changes;
        Shelf().Check(path);
        Assert.Equal(first, Shelf().Add(path, "qa").Sha256);
        Assert.Equal(changes, _storage.Changes);
        _storage.Put("msi/hello-world/" + Path.GetFileName(path), "other"u8);
        Assert.Equal("PKG4042", Code(path));
        Assert.Equal("PKG4042", Assert.Single(Assert.Throws<UserFaultException>(() => Shelf().Check(path)).Diagnostics).Code);
    }

    [Fact]
    public void AreRefusedWhereTheyAreNoDatabase()
    {
        var path = Path.Combine(_folder.Path, "x.msi");
        File.WriteAllText(path, "no database");
        Assert.StartsWith("PKG31", Code(path), StringComparison.Ordinal);
    }

    [Fact]
    public void PromoteTheNewestOfEachPlatform()
    {
        var list = InstallerList.Add([], [Installer("1.9.0", "x64"), Installer("1.10.0", "x64"), Installer("1.9.0", "arm64")]);
        Assert.Equal(
            ["1.10.0 x64: production qa", "1.9.0 arm64: production qa", "1.9.0 x64: qa"],
            InstallerList.Promote(list, "qa", "production").Select(i => $"{i.Version} {i.Platform}: {string.Join(' ', i.Channels)}"));
    }

    public void Dispose() => _folder.Dispose();

    private string Made() => PackagesAreWritten.Make(PackagesAreWritten.Source(_folder.Path), _folder.Path + "/out", threads: 2)[0].Path;

    private string Code(string path) => Assert.Single(Assert.Throws<UserFaultException>(() => Shelf().Add(path, "qa")).Diagnostics).Code;

    private InstallerShelf Shelf() => new(_storage, new RepositoryPlace
    {
        Folder = "", Settings = new RepositorySettings { Origin = "x" }, Url = "https://apt.example.com", Keys = RepositoryKeySettings.From("x", [], new Dictionary<string, string>()),
    });

    private static InstallerOverview Installer(string version, string platform) => new("Guestbook", version, platform, ["qa"], $"msi/{version}-{platform}.msi", 1, "", "");
}
