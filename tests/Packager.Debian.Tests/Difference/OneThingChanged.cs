using Packager.Model;

namespace Packager.Debian.Tests;

/// <summary>Packages that differ in one thing each, and the sentence that says so.</summary>
public sealed class OneThingChanged : IDisposable
{
    private static readonly PayloadEntry Conf = Sample.File("/etc/sample.conf", "a=1\n") with { Config = ConfigKind.Config };
    private static readonly PayloadEntry Tool = Sample.File("/usr/bin/sample", "one\n", 0b111_101_101);
    private static readonly PayloadEntry Link = Sample.Link("/usr/bin/s", "sample");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Changes => new()
    {
        { "owner", "/usr/bin/sample changed: owner root:root (0:0), now daemon:root (0:0)" },
        { "group", "/usr/bin/sample changed: owner root:root (0:0), now root:adm (0:0)" },
        { "mode", "/usr/bin/sample changed: mode 0755, now 4755" },
        { "time", "/usr/bin/sample changed: time 1700000000, now 1600000000" },
        { "link", "/usr/bin/s changed: link to 'sample', now to 'other'" },
        { "content", "/usr/bin/sample changed: other content" },
        { "size", "/usr/bin/sample changed: size 4, now 5; other content" },
        { "kind", "/usr/bin/s changed: was a symbolic link, is a directory; mode 0777, now 0755; link to 'sample', now to ''" },
        { "removed", "/usr/bin/s removed" },
        { "added", "/usr/bin/more added" },
        { "conffile", "conffiles: /etc/sample.conf removed" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void IsSaidInWords(string change, string sentence)
    {
        var old = Write("old", Sample.Package(Conf, Tool, Link));
        var now = Write("new", Sample.Package(Changed(change)));

        Assert.Contains(sentence, DebDiff.Compare(old, now));
    }

    [Fact]
    public void OfAScriptCountsItsLines()
    {
        var old = Write("old", Scripted("set -e\nfirst\nsecond\n"));

        Assert.Equal(["control member postinst changed: 1 lines removed, 2 lines added"],
            DebDiff.Compare(old, Write("new", Scripted("set -e\nfirst\nthird\nfourth\n"))));
        Assert.Equal(["control member postinst changed: the same lines in another order or with other line ends"],
            DebDiff.Compare(old, Write("turned", Scripted("set -e\nsecond\nfirst\n"))));
    }

    private static PayloadEntry[] Changed(string change) => change switch
    {
        "owner" => [Conf, Tool with { Owner = "daemon" }, Link],
        "group" => [Conf, Tool with { Group = "adm" }, Link],
        "mode" => [Conf, Tool with { Mode = new UnixMode(0b100_111_101_101) }, Link],
        "time" => [Conf, Tool with { ModificationTime = DateTimeOffset.FromUnixTimeSeconds(1_600_000_000) }, Link],
        "link" => [Conf, Tool, Link with { LinkTarget = "other" }],
        "content" => [Conf, Tool with { Content = Content.FromText("two\n", "test") }, Link],
        "size" => [Conf, Tool with { Content = Content.FromText("three", "test") }, Link],
        "kind" => [Conf, Tool, new PayloadEntry { Path = Link.Path, Kind = PayloadKind.Directory, Mode = UnixMode.Executable }],
        "removed" => [Conf, Tool],
        "added" => [Conf, Tool, Link, Sample.File("/usr/bin/more", "")],
        "conffile" => [Conf with { Config = ConfigKind.None }, Tool, Link],
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private static DebPackage Scripted(string script) =>
        Sample.Package(Tool) with { Members = [new ControlMember("postinst", UnixMode.Executable, Content.FromText("#!/bin/sh\n" + script, "test"))] };

    private string Write(string name, DebPackage package)
    {
        var path = _folder[name + ".deb"];
        DebWriter.Write(package, path);
        return path;
    }
}
