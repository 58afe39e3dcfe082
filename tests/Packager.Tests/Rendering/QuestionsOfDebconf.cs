using Packager.Manifest;
using Packager.Model;
using Packager.Rendering;

namespace Packager.Tests.Rendering;

/// <summary>A package that asks questions by debconf.</summary>
public sealed class QuestionsOfDebconf : IDisposable
{
    private const string Question = "Template: guestbook/port\nType: string\nDefault: 5000\nDescription: Port:\n The port that it listens on.\n";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AreControlMembersOfTheirOwn()
    {
        var rendered = Render(Question);
        Assert.Equal(Question, rendered.Text("DEBIAN/templates"));
        Assert.Equal(UnixMode.Executable, rendered.Texts.Single(t => t.Path == "DEBIAN/config").Mode);
        Assert.Equal(UnixMode.File, rendered.Texts.Single(t => t.Path == "DEBIAN/templates").Mode);
        Assert.Contains("debconf (>= 0.5) | debconf-2.0", rendered.Control["Depends"], StringComparison.Ordinal);
    }

    [Fact]
    public void AreAnsweredBeforeTheServiceStartsWhichInheritsNoPipe()
    {
        var postinst = Render(Question).Text("DEBIAN/postinst");
        var order = (string[])[". /usr/share/debconf/confmodule", "brought_postinst \"$@\"", "\ndb_stop\n", "deb-systemd-invoke"];
        Assert.Equal(order.Order(Comparer<string>.Create((a, b) => postinst.IndexOf(a, StringComparison.Ordinal) - postinst.IndexOf(b, StringComparison.Ordinal))), order);
        Assert.All(order, part => Assert.Contains(part, postinst, StringComparison.Ordinal));
    }

    [Fact]
    public void AreForgottenOnPurgeAlsoWhenDebconfIsGone() =>
        Assert.EndsWith("if [ \"$1\" = purge ] && [ -e /usr/share/debconf/confmodule ]; then\n\tdb_purge\nfi\n\nexit 0\n", Render(Question).Text("DEBIAN/postrm"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Type: string\nDescription: x\n")]
    [InlineData("Template: guestbook/port\nType: number\nDescription: x\n")]
    [InlineData("Template: guestbook/port\nType: string\n")]
    [InlineData("Template: guestbook/port\nType: select\nDescription: x\n")]
    [InlineData("Template: guestbook/port\nType: string\nDescription: x\nTemplate: guestbook/host\n")]
    [InlineData("Template: guestbook/port\nno field\nType: string\nDescription: x\n")]
    public void AreRefusedWhenDebconfCouldNotReadThem(string templates)
    {
        _folder.Write("config", "#!/bin/sh\n");
        _folder.Write("postinst", "#!/bin/sh\n");
        _folder.Write("templates", templates);
        Assert.Equal([RenderingFaults.BadDebconf.Code], Situation.Faults(Manifest, "/usr/lib/guestbook/guestbook").Select(f => f.Code).Distinct());
    }

    [Fact]
    public void AreLoadedByDebconfItself()
    {
        _folder.Write("templates", Question);
        _folder.Write("debconf.conf", $"Config: c\nTemplates: t\n\nName: c\nDriver: File\nFilename: {_folder["config.dat"]}\n\nName: t\nDriver: File\nFilename: {_folder["templates.dat"]}\n");
        var (code, said) = Tool.Try(_folder.Path, new Dictionary<string, string> { ["DEBCONF_SYSTEMRC"] = _folder["debconf.conf"] },
            "perl", "-MDebconf::Db", "-MDebconf::Template", "-e", "Debconf::Db->load; Debconf::Template->load(@ARGV); Debconf::Db->save", "templates", "guestbook");
        Assert.True(code == 0, said);
        Assert.Contains("Name: guestbook/port", File.ReadAllText(_folder["templates.dat"]), StringComparison.Ordinal);
    }

    private PackageManifest Manifest => Situation.Manifest with
    {
        Folder = _folder.Path,
        Services = [new ServiceSection()],
        Scripts = new ScriptsSection { Postinstall = Situation.At("postinst") },
        Deb = new DebSection { Scripts = new DebScriptsSection { Config = Situation.At("config"), Templates = Situation.At("templates") } },
    };

    private RenderedDeb Render(string templates)
    {
        _folder.Write("templates", templates);
        _folder.Write("config", "#!/bin/sh\nset -e\n. /usr/share/debconf/confmodule\ndb_input medium guestbook/port || true\ndb_go\n");
        _folder.Write("postinst", "#!/bin/sh\ndb_get guestbook/port\n");
        return Situation.Render(Manifest, "/usr/lib/guestbook/guestbook");
    }
}
