using Packager.Manifest;
using Packager.Rendering;

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

    [Theory]
    [InlineData("/")]
    [InlineData("/usr/lib/guestbook")]
    [InlineData("/home/jane")]
    [InlineData("var/lib/guestbook")]
    [InlineData("/var/lib/")]
    [InlineData("/var/lib/dpkg/info")]
    [InlineData("/var/lib/postgresql")]
    [InlineData("/etc/ssl/private")]
    [InlineData("/var/lib/guestbook/../dpkg")]
    [InlineData("/var/lib//guestbook")]
    [InlineData("/var/lib/guest*")]
    [InlineData("/var/lib/guest\nbook")]
    [InlineData("/var/log/journal")]
    public void IsNeverWhatBelongsToOthers(string path)
    {
        var faults = Situation.Faults(Guestbook with { Deb = new DebSection { Purge = [Situation.At(path)] } }, "/usr/lib/guestbook/guestbook");
        Assert.Equal(RenderingFaults.DangerousPurge.Code, Assert.Single(faults).Code);
    }

    [Fact]
    public void IsNamedOnceWhateverLiesBelowIt()
    {
        var manifest = Guestbook with { Deb = new DebSection { Purge = Situation.All("/var/lib/guestbook/", "/var/lib/guestbook/index", "/var/lib/guestbook", "/var/lib/guestbook-old") } };
        Assert.Equal(["rm <-rf> <--> </var/lib/guestbook-old>", "rm <-rf> <--> </var/lib/guestbook>"], Purge(manifest, "").Where(c => c.StartsWith("rm ", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
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
