using System.Diagnostics;
using Packager.Manifest;

namespace Packager.Tests.Payloads;

public sealed class ContentsAtFault : IDisposable
{
    private readonly SourceFolder _source = new();

    public void Dispose() => _source.Dispose();

    [Fact]
    public void NameTheNearestFolderThatExists()
    {
        _source.File("out/linux/guestbook");
        Expect("PKG1210", "src 'out/windows/guestbook' does not exist: there is no 'windows' in 'out'", "'out' holds linux", _source.Entry("out/windows/guestbook", "bin/"));
    }

    [Fact]
    public void SayWhenOnlyTheCaseDiffers()
    {
        _source.File("out/Guestbook");
        Expect("PKG1210", "src 'out/guestbook' does not exist: there is no 'guestbook' in 'out'", "did you mean 'Guestbook'? Case counts", _source.Entry("out/guestbook", "bin/"));
    }

    [Fact]
    public void SayWhenAPatternMatchesNothing()
    {
        _source.File("out/a.txt");
        Expect("PKG1211", "'out/*.css' matches nothing", "look at what is in 'out'", _source.Entry("out/*.css", "share/"));
    }

    [Fact]
    public void SayWhenEverythingIsExcluded()
    {
        _source.File("out/a.txt");
        Expect("PKG1211", "'out/*' matches nothing that exclude leaves", "look at what is in 'out'",
            _source.Entry("out/*", "share/") with { Exclude = [SourceFolder.At("*.txt")] });
    }

    [Fact]
    public void SayWhatIsWrongWithAPattern() =>
        Expect("PKG1212", "the pattern 'out/[a' cannot be read: '[' is not closed",
            @"put a backslash before a character that is meant itself, or say disable_globbing: true", _source.Entry("out/[a", "share/"));

    [Fact]
    public void NameWhatIsMissing()
    {
        _source.File("a");
        Expect("PKG1213", "the entry has no src", "say what it installs, for example src: bin/app", _source.Entry(null, "share/"));
        Expect("PKG1214", "the entry has no dst", "say where it goes, for example dst: bin/", _source.Entry("a", null));
    }

    [Fact]
    public void RefuseADstThatIsNotAnchored()
    {
        _source.File("a");
        Expect("PKG1215", "dst 'usr/bin/a' is not absolute", "begin it with '/', or with one of the roots bin, app, config, state, log, share, doc", _source.Entry("a", "usr/bin/a"));
        Expect("PKG1216", "dst 'app/../../x' contains '..'", "write the path it leads to", _source.Entry("a", "app/../../x"));
    }

    [Fact]
    public void RefuseNamesThatListsCannotHold()
    {
        _source.File("tree/a\nb");
        Expect("PKG1217", @"the name '/opt/a\x0ab' contains a control character or is not UTF-8", "rename it: lists of files are kept line by line", _source.Entry("tree/*", "/opt/"));
    }

    [Fact]
    public void RefuseNamesThatAreNotUtf8()
    {
        _source.Folder("tree");
        Shell($"printf x > \"$(printf '{_source.Path}/tree/a\\377')\"");
        _source.Gather(_source.Manifest(_source.Entry("tree", "/opt/x", "tree")));
        // The runtime could not delete it either.
        Shell($"rm -r {_source.Path}/tree");
        Assert.Equal(["PKG1217"], _source.Codes);
    }

    [Fact]
    public void RefuseNamesThatDpkgCannotUnpack()
    {
        _source.File("tree/" + new string('a', 245));
        Assert.Single(_source.Gather(_source.Manifest(_source.Entry("tree/*", "/opt/"))));
        _source.File("tree/" + new string('b', 246));
        Assert.Single(_source.Gather(_source.Manifest(_source.Entry("tree/*", "/opt/"))));
        Assert.Equal(["PKG1218"], _source.Codes);
    }

    [Fact]
    public void RefusePipesWithoutWaitingForThem()
    {
        _source.Folder("tree");
        Shell($"mkfifo {_source.Path}/tree/pipe");
        Expect("PKG1219", "'tree/pipe' is a pipe", "exclude it", _source.Entry("tree", "/opt/x", "tree"));
    }

    [Fact]
    public void RefuseDevicesAndSockets()
    {
        using var socket = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, default);
        socket.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(Path.Combine(_source.Path, "socket")));
        Expect("PKG1219", "'socket' is a socket", "exclude it", _source.Entry("socket", "/opt/"));
        _source.Gather(_source.Manifest(_source.Entry("/dev/null", "/opt/")));
        Assert.Equal("'/dev/null' is a device", _source.Diagnostics.Last().Message);
    }

    [Fact]
    public void SayWhatCannotBeRead()
    {
        _source.Gather(_source.Manifest(_source.Entry("/proc/self/mem", "/opt/")));
        Assert.Equal(["'/proc/self/mem' cannot be read"], _source.Diagnostics.Select(d => d.Message));
    }

    [Fact]
    public void RefuseLinksIntoTheSources()
    {
        _source.File("tree/real");
        _source.Link("tree/link", _source.Path + "/tree/real");
        _source.Gather(_source.Manifest(_source.Entry("tree", "/opt/x", "tree")));
        Assert.Equal(["PKG1221"], _source.Codes);
    }

    [Fact]
    public void NameTheFolderThatALinkLeadsTo()
    {
        _source.File("release-5/a");
        _source.Link("current", "release-5");
        Expect("PKG1222", "src 'current' of a tree is a symbolic link", "name the folder itself, 'release-5'", _source.Entry("current", "/opt/x", "tree"));
        Expect("PKG1223", "src 'release-5/a' of a tree is a file", "leave out 'type: tree'", _source.Entry("release-5/a", "/opt/x", "tree"));
    }

    [Fact]
    public void NameBothLinesThatClaimAPath()
    {
        _source.File("a");
        _source.File("b");
        _source.Payload(_source.Manifest(_source.Entry("a", "bin/x"), _source.Entry("b", "/usr/bin/x")));
        Assert.Equal(
            "packager.yaml(2,1): error PKG1201: '/usr/bin/x' is brought by two entries; the other one is at packager.yaml(1,1)\n"
            + "hint: give one of them another dst, or exclude the path from the wider one", Assert.Single(_source.Diagnostics).ToString());
    }

    [Fact]
    public void NameBothFilesThatOneEntryBringsToOnePath()
    {
        _source.File("one/x");
        _source.File("two/x");
        _source.Payload(_source.Nfpm(_source.Entry("*/x", "/opt/")));
        var fault = Assert.Single(_source.Diagnostics);
        Assert.Contains("one/x' and '", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("two/x'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TellTwoDescriptionsOfOneFolder()
    {
        var other = _source.Entry(null, "state/x", "dir") with { FileInfo = new() { Owner = SourceFolder.At("demo") } };
        _source.Payload(_source.Manifest(_source.Entry(null, "state/x", "dir"), _source.Entry(null, "state/x", "dir"), other));
        Assert.Equal(["PKG1201"], _source.Codes);
    }

    private void Expect(string code, string message, string hint, ContentsEntry entry)
    {
        var before = _source.Diagnostics.Count;
        _source.Payload(_source.Manifest(entry));
        var fault = Assert.Single(_source.Diagnostics.Skip(before));
        Assert.Equal((code, message, hint, entry.Location), (fault.Code, fault.Message, fault.Hint, fault.Location.IsKnown ? fault.Location : entry.Location));
    }

    private static void Shell(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh") { ArgumentList = { "-c", command } })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }
}
