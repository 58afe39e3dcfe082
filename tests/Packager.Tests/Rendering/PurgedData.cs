using Packager.Manifest;

namespace Packager.Tests.Rendering;

/// <summary>What purging a package removes besides its own files.</summary>
public sealed class PurgedData
{
    private static readonly PackageManifest Guestbook = Situation.Manifest with
    {
        Services = [new()],
        Conflicts = [Situation.At("guestbook-slim"), Situation.At("mini-guestbook (<< 2)")],
        Replaces = [Situation.At("guestbook-slim")],
        Deb = new DebSection { Purge = [Situation.At("/var/lib/guestbook")] },
    };

    [Fact]
    public void GoesWithThePackage() => Assert.Contains("rm <-rf> <--> </var/lib/guestbook>", Purge(Guestbook, ""));

    [Theory]
    [InlineData("installed")]
    [InlineData("unpacked")]
    [InlineData("half-configured")]
    public void StaysWhileAnotherEditionOfTheProgramLivesOnIt(string status) =>
        Assert.Equal(["dpkg-query <--show> <--showformat> <${db:Status-Status}> <guestbook-slim>"], Purge(Guestbook, status).Distinct());

    [Theory]
    [InlineData("config-files")]
    [InlineData("not-installed")]
    public void GoesWhenOnlyTracesOfTheOtherEditionAreLeft(string status) =>
        Assert.Contains("rm <-rf> <--> </var/lib/guestbook>", Purge(Guestbook, status));

    [Fact]
    public void IncludesWhatTheManifestSaysTheProgramMakes()
    {
        var manifest = Guestbook with
        {
            Contents = [new ContentsEntry { Dst = Situation.At("/var/cache/guestbook.index"), Type = Situation.At("ghost") }],
        };

        Assert.Contains("rm <-rf> <--> </var/cache/guestbook.index>", Purge(manifest, ""));
    }

    private static string[] Purge(PackageManifest manifest, string status)
    {
        var rendered = Situation.Render(manifest, "/usr/lib/guestbook/guestbook");
        using var stage = new ScriptStage();
        stage.Stub("dpkg-query", $"printf '%s' '{status}'\n");
        var (code, calls, _) = stage.Run(rendered.Text("DEBIAN/postrm"), "purge");
        Assert.Equal(0, code);
        return calls;
    }
}
