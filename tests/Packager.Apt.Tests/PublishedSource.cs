using System.Security.Cryptography;
using Packager.Model;
using Packager.Storage;

namespace Packager.Apt.Tests;

public sealed class PublishedSource : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void IsFetchedByAptItself()
    {
        using var signer = TestKey.Sign(TestKey.First);
        var storage = new FolderStorage(_folder["repository"]);
        var repository = new TestRepository(storage, signer);
        var deb = SampleDeb.Write(_folder.Path, "hello");
        repository.Publish("qa", Changes(MakeSource(), deb));
        using var apt = new RealApt(_folder["repository"], "qa", _folder["repository/test-archive-keyring.pgp"], types: "deb deb-src");
        apt.Update();
        Assert.Contains("hello_1.0.dsc", apt.Run("apt-get", "source", "--print-uris", "hello"), StringComparison.Ordinal);
        Assert.Contains("Inst hello", apt.Run("apt-get", "--simulate", "install", "hello"), StringComparison.Ordinal);
        Assert.True(repository.Publish("qa", _folder["hello_1.0.dsc"]).IsUnchanged);
        repository.Apt.Promote(new PromoteRequest { From = "qa", To = "production" }, repository.Bag);
        Assert.Contains("Package: hello", repository.Text("dists/production/main/source/Sources"), StringComparison.Ordinal);
        repository.Apt.Check([], new PaperVerifier(), true, repository.Bag);
        Assert.Empty(repository.Bag);
    }

    [Fact]
    public void IsRefusedWhenAFileIsNotWhatItSays()
    {
        var dsc = MakeSource();
        File.AppendAllText(_folder["hello_1.0.tar.xz"], "more");
        var repository = new TestRepository(new MemoryStorage());
        Assert.Equal("PKG4018", Assert.Single(Assert.Throws<UserFaultException>(() => repository.Publish("qa", dsc)).Diagnostics).Code);
        File.Delete(_folder["hello_1.0.tar.xz"]);
        repository = new TestRepository(new MemoryStorage());
        Assert.Equal("PKG4018", Assert.Single(Assert.Throws<UserFaultException>(() => repository.Publish("qa", dsc)).Diagnostics).Code);
        repository = new TestRepository(new MemoryStorage());
        Assert.Equal("PKG4002", Assert.Single(Assert.Throws<UserFaultException>(() => repository.Publish("qa", "hello.msi")).Diagnostics).Code);
    }

    [Fact]
    public void CannotSpeakForTheRepository()
    {
        var dsc = MakeSource();
        File.WriteAllText(dsc, File.ReadAllText(dsc) + "Package: other\nFilename: ../../etc/passwd\nSize: 1\nDirectory: elsewhere\n");
        var repository = new TestRepository(new MemoryStorage());
        repository.Publish("qa", dsc);
        var sources = repository.Text("dists/qa/main/source/Sources");
        Assert.StartsWith("Package: hello\n", sources, StringComparison.Ordinal);
        Assert.DoesNotContain("passwd", sources, StringComparison.Ordinal);
        Assert.Contains("Directory: pool/main/h/hello\n", sources, StringComparison.Ordinal);
        repository.Apt.Check([], new PaperVerifier(), true, repository.Bag);
        Assert.Empty(repository.Bag);
    }

    public void Dispose() => _folder.Dispose();

    private string MakeSource()
    {
        Directory.CreateDirectory(_folder["hello/debian/source"]);
        File.WriteAllText(_folder["hello/debian/source/format"], "3.0 (native)\n");
        File.WriteAllText(_folder["hello/debian/control"], "Source: hello\nSection: net\nPriority: optional\nMaintainer: Jane Doe <jane@example.com>\n\nPackage: hello\nArchitecture: all\nDescription: greets\n");
        File.WriteAllText(_folder["hello/debian/changelog"], "hello (1.0) unstable; urgency=medium\n\n  * First.\n\n -- Jane Doe <jane@example.com>  Sat, 31 Jan 2026 12:00:00 +0000\n");
        Tool.Run("sh", "-c", $"cd '{_folder.Path}' && dpkg-source --build hello");
        return _folder["hello_1.0.dsc"];
    }

    private string Changes(params string[] files)
    {
        var lines = files.Select(file => $" {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))} {new FileInfo(file).Length} {Path.GetFileName(file)}");
        File.WriteAllText(_folder["hello.changes"], $"Format: 1.8\nSource: hello\nVersion: 1.0\nChecksums-Sha256:\n{string.Join('\n', lines)}\n");
        return _folder["hello.changes"];
    }
}
