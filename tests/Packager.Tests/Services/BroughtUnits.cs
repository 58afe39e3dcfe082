using Packager.Manifest;
using Packager.Model;
using Packager.Rendering;
using Packager.Services;
using Packager.Tests.Rendering;

namespace Packager.Tests.Services;

/// <summary>Unit files of the user's own.</summary>
public sealed class BroughtUnits : IDisposable
{
    private const string Daemon = "[Service]\nExecStart=/usr/bin/guestbook\n[Install]\nWantedBy=multi-user.target\n";
    private const string Job = "[Service]\nType=oneshot\nExecStart=/usr/bin/guestbook\n";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void KeepTheirNameUnlessTheManifestGivesOne()
    {
        var rendered = Render(("units/visitors.service", Daemon, null), ("units/other.service", Daemon, "guests"));
        Assert.True(rendered.Has("usr/lib/systemd/system/visitors.service"));
        Assert.True(rendered.Has("usr/lib/systemd/system/guests.service"));
    }

    [Fact]
    public void AreInstalledAsTheyAre() =>
        Assert.Equal(Daemon + "# %n $HOME {{x}}\n", Render(("a.service", Daemon + "# %n $HOME {{x}}\n", null)).Text("usr/lib/systemd/system/a.service"));

    [Fact]
    public void AreEnabledWithAllThatAlsoNames()
    {
        var postinst = Render(("a.service", Daemon + "Also=a.socket b.service\n", null), ("a.socket", "[Socket]\nListenStream=1\n[Install]\nWantedBy=sockets.target\n", null), ("b.service", Daemon, null)).Text("DEBIAN/postinst");
        Assert.All((string[])["a.service", "a.socket", "b.service"], unit => Assert.Contains($"deb-systemd-helper enable '{unit}'", postinst, StringComparison.Ordinal));
    }

    [Fact]
    public void AreRefusedWhenAlsoNamesWhatIsNotThere() =>
        Assert.Equal(ServiceFaults.MissingAlso.Code, Assert.Single(Faults(("a.service", Daemon + "Also=b.service\n", null))).Code);

    [Fact]
    public void LeaveTheirAliasesToSystemd()
    {
        var rendered = Render(("a.service", Daemon + "Alias=z.service\n", null));
        Assert.DoesNotContain("z.service", rendered.Text("DEBIAN/postinst"), StringComparison.Ordinal);
        Assert.Contains("enable 'a.service'", rendered.Text("DEBIAN/postinst"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.timer", "[Timer]\nOnCalendar=daily\n[Install]\nWantedBy=timers.target\n", "a.service")]
    [InlineData("a.path", "[Path]\nPathExists=/run/a\n[Install]\nWantedBy=paths.target\n", "a.service")]
    [InlineData("nightly.timer", "[Timer]\nOnCalendar=daily\nUnit=a.service\n[Install]\nWantedBy=timers.target\n", "a.service")]
    public void OfJobsAreLeftToWhatStartsThem(string trigger, string text, string job)
    {
        var rendered = Render((trigger, text, null), (job, Job, null));
        Assert.Contains($"deb-systemd-invoke start '{trigger}' >", rendered.Text("DEBIAN/postinst"), StringComparison.Ordinal);
        Assert.Contains(job, rendered.Text("DEBIAN/prerm"), StringComparison.Ordinal);
    }

    [Fact]
    public void OfTemplatesAreOnlyInstalled() => Assert.False(Render(("a@.service", Daemon, null)).Has("DEBIAN/postinst"));

    [Fact]
    public void BringTheAccountsThatAreThePackagesOwn()
    {
        var rendered = Render(("a.service", Daemon.Replace("[Install]", "User=_book\n[Install]", StringComparison.Ordinal), null));
        Assert.StartsWith("u _book ", rendered.Text("usr/lib/sysusers.d/guestbook.conf"), StringComparison.Ordinal);
        Assert.False(Render(("b.service", Daemon.Replace("[Install]", "User=www-data\n[Install]", StringComparison.Ordinal), null)).Has("usr/lib/sysusers.d/guestbook.conf"));
    }

    [Fact]
    public void AreRefusedWhenTheyAreNoUnitsOrTwoOfOneName()
    {
        Assert.Equal(ServiceFaults.BadUnitFile.Code, Assert.Single(Faults(("a.sh", "", null))).Code);
        Assert.Equal(ServiceFaults.TwoUnits.Code, Assert.Single(Faults(("a.service", Daemon, null), ("x/a.service", Daemon, null))).Code);
    }

    private RenderedDeb Render(params (string File, string Text, string? Name)[] units) => Situation.Render(Manifest(units), "/usr/bin/guestbook");

    private System.Collections.Immutable.ImmutableArray<Diagnostic> Faults(params (string File, string Text, string? Name)[] units) => Situation.Faults(Manifest(units), "/usr/bin/guestbook");

    private PackageManifest Manifest((string File, string Text, string? Name)[] units)
    {
        foreach (var (file, text, _) in units) _folder.Write(file, text);
        return Situation.Manifest with
        {
            Folder = _folder.Path,
            Services = [.. units.Select(u => new ServiceSection { Unit = Situation.At(u.File), Name = u.Name is null ? null : Situation.At(u.Name) })],
        };
    }
}
