using Packager.Model;
using Packager.Storage;

namespace Packager.Apt.Tests;

public sealed class StrangersPackage : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MemoryStorage _storage = new();
    private readonly TestRepository _repository;

    public StrangersPackage() => _repository = new TestRepository(_storage);

    [Fact]
    public void IsRefusedWithOtherBytesUnderOneVersion()
    {
        _repository.Publish("qa", SampleDeb.Write(_folder.Path, "tool"));
        var other = SampleDeb.Write(_folder.Path, "tool", content: "other");
        Assert.Equal("PKG4003", Code(() => _repository.Publish("qa", other)));
        // The pool is shared: another channel cannot have it either.
        Assert.Equal("PKG4003", Code(() => _repository.Publish("staging", other)));
    }

    [Fact]
    public void IsRefusedWhenItIsDamagedOrNone()
    {
        var file = SampleDeb.Write(_folder.Path, "tool");
        File.WriteAllBytes(_folder["short.deb"], File.ReadAllBytes(file)[..^40]);
        File.WriteAllText(_folder["text.deb"], "no package");
        var fault = Assert.Throws<UserFaultException>(() => _repository.Publish("qa", file, _folder["short.deb"], _folder["text.deb"], _folder["none.deb"]));
        Assert.Equal(3, fault.Diagnostics.Count);
        Assert.Equal(0, _storage.Changes);
    }

    [Fact]
    public void IsNotWaitedForAtAPipe()
    {
        Tool.Run("mkfifo", _folder["pipe.deb"]);
        Assert.Equal("PKG2125", Code(() => _repository.Publish("qa", _folder["pipe.deb"])));
    }

    [Fact]
    public void IsRefusedWhenItIsForTheInstallerOfDebian()
    {
        var file = SampleDeb.Write(_folder.Path, "tool", control: control => control.With("Package-Type", "udeb"));
        Assert.Equal("PKG4002", Code(() => _repository.Publish("qa", file)));
    }

    [Fact]
    public void CannotNameAPathOfItsOwn()
    {
        var file = SampleDeb.Write(_folder.Path, "tool", control: control => control.With("Source", "../../etc"));
        Assert.Equal("PKG4024", Code(() => _repository.Publish("qa", file)));
    }

    [Fact]
    public void CannotSpeakForTheRepository()
    {
        _repository.Publish("qa", SampleDeb.Write(_folder.Path, "tool", control: control => control.With("SHA512", "00").With("Filename", "pool/other").With("X-Own", "kept")));
        var stanza = Stanzas.Parse(System.Text.Encoding.UTF8.GetBytes(_repository.Text("dists/qa/main/binary-amd64/Packages")));
        Assert.Null(stanza["SHA512"]);
        Assert.Equal("pool/main/t/tool/tool_1.0_all.deb", stanza["Filename"]);
        Assert.Equal("kept", stanza["X-Own"]);
    }

    [Fact]
    public void IsComparedWithThePackageThatItWasSplitOffFrom()
    {
        _repository.Publish("qa", SampleDeb.Write(_folder.Path, "tool", files: ["/usr/share/tool/data", "/usr/bin/tool"]));
        _repository.Publish("qa", SampleDeb.Write(_folder.Path, "tool", "2.0", files: ["/usr/bin/tool"]), SampleDeb.Write(_folder.Path, "tool-data", "2.0", files: ["/usr/share/tool/data"]));
        var moved = Assert.Single(_repository.Bag);
        Assert.Equal(("PKG4015", true), (moved.Code, moved.Message.Contains("'/usr/share/tool/data' is in 'tool'", StringComparison.Ordinal)));
        var again = new TestRepository(_storage);
        again.Publish("qa", SampleDeb.Write(_folder.Path, "tool-more", files: ["/usr/share/tool/data"], control: control => control.With("Replaces", "tool, tool-data")));
        Assert.Empty(again.Bag);
    }

    [Fact]
    public void IsComparedWithItsLastVersion()
    {
        _repository.Publish("qa", SampleDeb.Write(_folder.Path, "tool", conffiles: ["/etc/tool/a.conf", "/etc/tool/b.conf"], files: ["/usr/share/tool/folder/x"]), SampleDeb.Write(_folder.Path, "other", files: ["/usr/bin/shared"]));
        var link = new PayloadEntry { Path = "/usr/share/tool/folder", Kind = PayloadKind.Symlink, LinkTarget = "../x" };
        _repository.Publish("qa", SampleDeb.Write(_folder.Path, "tool", "2.0", conffiles: ["/etc/tool/a.conf"], files: ["/usr/bin/shared"], more: [link]));
        Assert.Equal(["PKG4013", "PKG4014", "PKG4015"], _repository.Bag.Select(diagnostic => diagnostic.Code).Order(StringComparer.Ordinal));
        var again = new TestRepository(_storage);
        again.Publish("qa", SampleDeb.Write(_folder.Path, "tool", "1.5", control: control => control.With("Replaces", "other")));
        Assert.Contains("PKG4020", again.Bag.Select(diagnostic => diagnostic.Code));
    }

    public void Dispose() => _folder.Dispose();

    private static string Code(Action action) => Assert.Single(Assert.Throws<UserFaultException>(action).Diagnostics).Code;
}
