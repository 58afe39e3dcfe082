using Packager.Manifest;
using Packager.Rendering;

namespace Packager.Tests.Rendering;

/// <summary>debhelper compiles the same units into maintainer scripts; in every call of dpkg's both must do the same things in the same order.</summary>
public sealed class SameCallsAsDebhelper
{
    // Policy 6.5 to 6.8: script, then what dpkg calls it with.
    private static readonly string[] Calls =
    [
        "preinst install", "preinst install 1.0 1.1", "preinst upgrade 1.0 1.1", "preinst abort-upgrade 1.1",
        "postinst configure", "postinst configure 1.0", "postinst abort-upgrade 1.1", "postinst abort-remove", "postinst abort-remove in-favour other 1",
        "postinst abort-deconfigure in-favour other 1 removing old 2", "postinst triggered ldconfig",
        "prerm remove", "prerm remove in-favour other 1", "prerm upgrade 1.1", "prerm failed-upgrade 1.0 1.1", "prerm deconfigure in-favour other 1 removing old 2",
        "postrm remove", "postrm purge", "postrm upgrade 1.1", "postrm failed-upgrade 1.0 1.1", "postrm abort-install", "postrm abort-install 1.0 1.1",
        "postrm abort-upgrade 1.0 1.1", "postrm disappear other 1",
    ];

    [Fact]
    public void ForAService() => Compare([new ServiceSection()], ["dh_installsystemd"]);

    [Fact]
    public void ForAServiceLeftToTheAdministrator() =>
        Compare([new ServiceSection { Enable = new(false, default) }], ["dh_installsystemd --no-enable"]);

    [Fact]
    public void ForAServiceThatUpgradesLeaveRunning() =>
        Compare([new ServiceSection { RestartOnUpgrade = new(false, default) }], ["dh_installsystemd --no-stop-on-upgrade"]);

    [Fact]
    public void ForASocketAndItsService() => Compare([new ServiceSection { Listen = Situation.All("127.0.0.1:5000") }],
        ["dh_installsystemd --no-stop-on-upgrade guestbook.socket", "dh_installsystemd guestbook.service"], perUnit: true);

    [Fact]
    public void ForTwoServicesAndATemplate() => Compare(
        [new ServiceSection(), new ServiceSection { Name = Situation.At("guestbook-mail") }, new ServiceSection { Name = Situation.At("guestbook@") }], ["dh_installsystemd"]);

    // debhelper has no form that leaves the start to the administrator and yet stops the process on removal.
    [Fact]
    public void ForAServiceThatIsNotStartedExceptThatRemovalStopsIt() => Compare([new ServiceSection { Start = new(false, default) }],
        ["dh_installsystemd --no-start --restart-after-upgrade"], onlyOurs: "deb-systemd-invoke <stop> <guestbook.service>");

    private static void Compare(ServiceSection[] services, string[] debhelper, bool perUnit = false, string? onlyOurs = null)
    {
        var rendered = Situation.Render(Situation.Manifest with { Services = [.. services] }, "/usr/lib/guestbook/guestbook");
        using var theirs = new DebhelperTree(rendered, debhelper);
        foreach (var (enabled, systemd) in new[] { ("0", true), ("1", true), ("0", false) })
        {
            using var stage = new ScriptStage { HasSystemd = systemd };
            stage.Environment["WAS_ENABLED"] = enabled;
            foreach (var call in Calls)
            {
                var words = call.Split(' ');
                var expected = Run(stage, theirs.Script(words[0]), words[1..]);
                var actual = Run(stage, Ours(rendered, words[0]), words[1..]).Where(c => c != onlyOurs);
                Assert.Equal($"{call}:\n{Listing(expected, perUnit)}", $"{call}:\n{Listing(actual, perUnit)}");
            }
        }
    }

    // Two runs of dh_installsystemd make two calls where we make one, and interleave enabling and starting; starting keeps its order.
    private static string Listing(IEnumerable<string> calls, bool perUnit)
    {
        var all = calls.Distinct().ToList();
        if (!perUnit) return string.Join('\n', all);
        var starting = all.SelectMany(PerUnit).ToLookup(c => c.Contains("<start>", StringComparison.Ordinal) || c.Contains("<restart>", StringComparison.Ordinal));
        return string.Join('\n', starting[false].Order(StringComparer.Ordinal).Concat(starting[true]));
    }

    private static IEnumerable<string> PerUnit(string call)
    {
        var words = call.Split(' ');
        var units = words.Where(w => w.Contains('.', StringComparison.Ordinal)).ToList();
        return units.Count < 2 ? [call] : units.Select(u => string.Join(' ', words.Where(w => w == u || !units.Contains(w))));
    }

    private static string[] Run(ScriptStage stage, string? script, string[] arguments)
    {
        if (script is null) return [];
        var (code, calls, output) = stage.Run(script, arguments);
        Assert.True(code == 0, output);
        return calls;
    }

    private static string? Ours(RenderedDeb rendered, string name) => rendered.Has("DEBIAN/" + name) ? rendered.Text("DEBIAN/" + name) : null;
}
