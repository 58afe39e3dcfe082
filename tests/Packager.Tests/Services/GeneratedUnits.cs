using System.Globalization;
using System.Text.RegularExpressions;
using Packager.Manifest;
using Packager.Rendering;
using Packager.Tests.Rendering;

namespace Packager.Tests.Services;

/// <summary>Units that are generated, judged by systemd itself.</summary>
public sealed partial class GeneratedUnits
{
    public static TheoryData<string> Situations => [.. Sections.Keys];

    private static Dictionary<string, ServiceSection> Sections { get; } = new()
    {
        ["plain"] = new ServiceSection(),
        ["rich"] = new ServiceSection
        {
            Description = Situation.At("100% \"guestbook\" of Jane's \\o/ $HOME"),
            Command = Situation.All("guestbook", "--urls", "http://127.0.0.1:5000", "100%", "$HOME", "a b", "it's", ";", "", "--x=\"y\""),
            Environment = [new("A", Situation.At("50% of $x \"y\" 'z' \\n")), new("B", Situation.At("")), new("C", Situation.At("two\nlines"))],
            EnvironmentFiles = Situation.All("-/etc/default/guestbook"),
            Type = Situation.At("notify"),
            Restart = Situation.At("always"),
            State = Situation.All("guestbook", "guestbook/keys"),
            Cache = Situation.All("guestbook"),
            Logs = Situation.All("guestbook"),
            Runtime = Situation.All("guestbook"),
            Needs = Situation.All("postgresql", "network-online", "mnt-data.mount"),
            Directives = [new("Service", "MemoryMax", Situation.At("50%")), new("Unit", "StartLimitBurst", Situation.At("3")), new("Service", "ExecReload", Situation.At("/bin/kill -HUP $MAINPID"))],
            Documentation = Situation.All("https://example.com/a%20b", "man:guestbook(1)"),
        },
        ["socket"] = new ServiceSection { Listen = Situation.All("127.0.0.1:5000", "[::1]:5000", "/run/guestbook.sock"), Directives = [new("Socket", "Backlog", Situation.At("128"))] },
        ["timer"] = new ServiceSection { Timer = Situation.At("Mon *-*-* 04:00") },
        ["dynamic"] = new ServiceSection { User = Situation.At("dynamic"), State = Situation.All("guestbook") },
        ["root"] = new ServiceSection { User = Situation.At("root"), Hardening = Situation.At("none") },
        ["strict"] = new ServiceSection { Hardening = Situation.At("strict"), Jit = new(false, default) },
    };

    [Theory]
    [MemberData(nameof(Situations))]
    public void AreAcceptedBySystemd(string situation)
    {
        using var root = new ScratchFolder();
        var rendered = Render(situation);
        var units = Unfold(rendered, root);
        // Units that other packages bring.
        foreach (var other in (string[])["network.target", "network-online.target", "multi-user.target", "sockets.target", "timers.target", "basic.target", "sysinit.target", "shutdown.target", "system.slice", "-.slice", "local-fs.target", "umount.target", "paths.target", "slices.target", "time-sync.target", "time-set.target"])
            root.Write("usr/lib/systemd/system/" + other, "[Unit]\nDescription=x\n");
        foreach (var other in (string[])["postgresql.service"])
            root.Write("usr/lib/systemd/system/" + other, "[Service]\nExecStart=/bin/kill\n");
        root.Write("usr/lib/systemd/system/mnt-data.mount", "[Mount]\nWhat=/dev/null\nWhere=/mnt/data\n");
        root.Write("bin/kill", "#!/bin/sh\n", executable: true);
        foreach (var unit in units) Assert.Equal("", Tool.Run("systemd-analyze", "verify", "--man=no", "--root=" + root.Path, unit));
    }

    [Fact]
    public void OfStandardHardeningAreRatedTwoOrBetter() => Assert.InRange(Exposure("plain"), 0, 2.0);

    [Fact]
    public void OfStrictHardeningAreRatedBetterStill() => Assert.True(Exposure("strict") < Exposure("plain"));

    [Fact]
    public void OfNoHardeningAreRatedAsTheyAre() => Assert.True(Exposure("root") > 9);

    [Fact]
    public void LeaveCompilersTheirWritableCode()
    {
        Assert.DoesNotContain("MemoryDenyWriteExecute", Text("plain", ".service"), StringComparison.Ordinal);
        Assert.Contains("MemoryDenyWriteExecute=yes", Text("strict", ".service"), StringComparison.Ordinal);
    }

    [Fact]
    public void LetDirectivesReplaceHardening()
    {
        var section = new ServiceSection { Directives = [new("Service", "SystemCallFilter", Situation.At("@system-service @resources"))] };
        var text = Situation.Render(Situation.Manifest with { Services = [section] }, "/usr/lib/guestbook/guestbook").Text("usr/lib/systemd/system/guestbook.service");
        Assert.Equal(["SystemCallFilter=@system-service @resources"], text.Split('\n').Where(l => l.StartsWith("SystemCallFilter", StringComparison.Ordinal)));
    }

    [Fact]
    public void GiveSingleFileProgramsAPlaceToUnpack()
    {
        var build = new BuildSection { Dotnet = new DotnetBuildSection { SingleFile = new(true, default) } };
        var text = Situation.Render(Situation.Manifest with { Build = build, Services = [new ServiceSection()] }, "/usr/lib/guestbook/guestbook").Text("usr/lib/systemd/system/guestbook.service");
        Assert.Contains("CacheDirectory=guestbook\nEnvironment=\"DOTNET_BUNDLE_EXTRACT_BASE_DIR=/var/cache/guestbook/bundle\"\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void OfATimerAreNotStartedThemselves()
    {
        Assert.DoesNotContain("[Install]", Text("timer", ".service"), StringComparison.Ordinal);
        var postinst = Render("timer").Text("DEBIAN/postinst");
        Assert.Contains("guestbook.timer", postinst, StringComparison.Ordinal);
        Assert.DoesNotContain("guestbook.service", postinst, StringComparison.Ordinal);
        Assert.Contains("guestbook.service", Render("timer").Text("DEBIAN/prerm"), StringComparison.Ordinal);
    }

    private static RenderedDeb Render(string situation) =>
        Situation.Render(Situation.Manifest with { Services = [Sections[situation]] }, "/usr/lib/guestbook/guestbook");

    private static string Text(string situation, string suffix) => Render(situation).Text("usr/lib/systemd/system/guestbook" + suffix);

    private static List<string> Unfold(RenderedDeb rendered, ScratchFolder root)
    {
        root.Write("usr/lib/guestbook/guestbook", "#!/bin/sh\n", executable: true);
        return [.. rendered.Texts.Where(t => t.Path.StartsWith("usr/lib/systemd/", StringComparison.Ordinal))
            .Select(t => root.Write(t.Path, t.Text)).Select(Path.GetFileName).OfType<string>()];
    }

    private static double Exposure(string situation)
    {
        using var root = new ScratchFolder();
        Unfold(Render(situation), root);
        var text = Tool.Run("systemd-analyze", "security", "--offline=true", "--no-pager", "--root=" + root.Path, "guestbook.service");
        return double.Parse(Level().Match(text).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("Overall exposure level for guestbook.service: ([0-9.]+)")]
    private static partial Regex Level();
}
