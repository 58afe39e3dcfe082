using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Packager.Manifest;
using Packager.Model;
using Packager.Rendering;

namespace Packager.Tests.Rendering;

/// <summary>
/// Values that would be commands, directives, fields or requests if they were not quoted, thrown at every field that reaches a text. A value is either
/// refused with a diagnostic, or it changes nothing but the place that it stands in.
/// </summary>
public sealed class HostileValues
{
    private static readonly string[] Values =
    [
        "'; reboot; '", "\"; reboot; \"", "$(reboot)", "`reboot`", "a\nreboot\n", "a\n\nPackage: evil\nDepends: evil", "a\nExecStartPre=/sbin/reboot\n[Evil]\nx=y",
        "%n %i %% %", "$HOME ${HOME} $$", "-rf /", "--help", "{{name}} {{{name}}} {{#if}}", "\u00fcn\u00efcode \u2603 \U0001F600", "a\0b", "back\\slash\\", "tab\there", "a\rb",
        "# comment", "; x", ".so /etc/shadow\n.sy reboot", "a:b:c", "\u0085\u2028", "*", " ",
    ];

    /// <summary>Every field whose value reaches a text, and how to set it.</summary>
    internal static Dictionary<string, Func<PackageManifest, Located<string>, PackageManifest>> Fields { get; } = new()
    {
        ["section"] = (m, v) => m with { Section = v },
        ["priority"] = (m, v) => m with { Priority = v },
        ["maintainer"] = (m, v) => m with { Maintainer = v },
        ["description"] = (m, v) => m with { Description = v },
        ["license"] = (m, v) => m with { License = v },
        ["copyright"] = (m, v) => m with { Copyright = [v] },
        ["homepage"] = (m, v) => m with { Homepage = v },
        ["replaces"] = (m, v) => m with { Replaces = [v] },
        ["provides"] = (m, v) => m with { Provides = [v] },
        ["depends"] = (m, v) => m with { Depends = [v] },
        ["recommends"] = (m, v) => m with { Recommends = [v] },
        ["suggests"] = (m, v) => m with { Suggests = [v] },
        ["conflicts"] = (m, v) => m with { Conflicts = [v] },
        ["enhances"] = (m, v) => m with { Enhances = [v] },
        ["deb.breaks"] = (m, v) => m with { Deb = m.Deb with { Breaks = [v] } },
        ["deb.predepends"] = (m, v) => m with { Deb = m.Deb with { Predepends = [v] } },
        ["deb.arch_variant"] = (m, v) => m with { Deb = m.Deb with { ArchVariant = v } },
        ["deb.fields"] = (m, v) => m with { Deb = m.Deb with { Fields = [new("X-Field", v)] } },
        ["deb.fields (name)"] = (m, v) => m with { Deb = m.Deb with { Fields = [new(v.Value, Situation.At("x"))] } },
        ["deb.lintian_overrides"] = (m, v) => m with { Deb = m.Deb with { LintianOverrides = [new("no-manual-page", v)] } },
        ["deb.lintian_overrides (tag)"] = (m, v) => m with { Deb = m.Deb with { LintianOverrides = [new(v.Value, Situation.At("x"))] } },
        ["deb.purge"] = (m, v) => m with { Deb = m.Deb with { Purge = [v] } },
        ["deb.purge (below)"] = (m, v) => m with { Deb = m.Deb with { Purge = [v.With("/var/lib/guestbook/" + v.Value)] } },
        ["deb.obsolete_conffiles"] = (m, v) => m with { Deb = m.Deb with { ObsoleteConffiles = [v.With("/etc/guestbook/" + v.Value)] } },
        ["deb.triggers.interest"] = (m, v) => m with { Deb = m.Deb with { Triggers = m.Deb.Triggers with { Interest = [v] } } },
        ["deb.triggers.interest_await"] = (m, v) => m with { Deb = m.Deb with { Triggers = m.Deb.Triggers with { InterestAwait = [v] } } },
        ["deb.triggers.interest_noawait"] = (m, v) => m with { Deb = m.Deb with { Triggers = m.Deb.Triggers with { InterestNoawait = [v] } } },
        ["deb.triggers.activate"] = (m, v) => m with { Deb = m.Deb with { Triggers = m.Deb.Triggers with { Activate = [v] } } },
        ["deb.triggers.activate_await"] = (m, v) => m with { Deb = m.Deb with { Triggers = m.Deb.Triggers with { ActivateAwait = [v] } } },
        ["deb.triggers.activate_noawait"] = (m, v) => m with { Deb = m.Deb with { Triggers = m.Deb.Triggers with { ActivateNoawait = [v] } } },
        ["scripts.on_upgrade_from (version)"] = (m, v) => m with { Scripts = m.Scripts with { OnUpgradeFrom = [new(v.Value, Situation.At("true"))] } },
        ["services.name"] = (m, v) => On(m, s => s with { Name = v }),
        ["services.description"] = (m, v) => On(m, s => s with { Description = v }),
        ["services.command"] = (m, v) => On(m, s => s with { Command = [s.Command[0], v, v] }),
        ["services.command (program)"] = (m, v) => On(m, s => s with { Command = [v.With("/usr/bin/" + v.Value)] }),
        ["services.user"] = (m, v) => On(m, s => s with { User = v }),
        ["services.group"] = (m, v) => On(m, s => s with { Group = v }),
        ["services.environment"] = (m, v) => On(m, s => s with { Environment = [new("A", v), new("B", v)] }),
        ["services.environment (name)"] = (m, v) => On(m, s => s with { Environment = [new(v.Value, Situation.At("x"))] }),
        ["services.environment_files"] = (m, v) => On(m, s => s with { EnvironmentFiles = [v.With("/etc/" + v.Value)] }),
        ["services.type"] = (m, v) => On(m, s => s with { Type = v }),
        ["services.restart"] = (m, v) => On(m, s => s with { Restart = v }),
        ["services.working_directory"] = (m, v) => On(m, s => s with { WorkingDirectory = v }),
        ["services.state"] = (m, v) => On(m, s => s with { State = [v] }),
        ["services.cache"] = (m, v) => On(m, s => s with { Cache = [v] }),
        ["services.logs"] = (m, v) => On(m, s => s with { Logs = [v] }),
        ["services.runtime"] = (m, v) => On(m, s => s with { Runtime = [v] }),
        ["services.listen"] = (m, v) => On(m, s => s with { Listen = [v] }),
        ["services.timer"] = (m, v) => On(m, s => s with { Timer = v }),
        ["services.needs"] = (m, v) => On(m, s => s with { Needs = [v] }),
        ["services.directives"] = (m, v) => On(m, s => s with { Directives = [new("Service", "SyslogIdentifier", v)] }),
        ["services.directives (name)"] = (m, v) => On(m, s => s with { Directives = [new("Service", v.Value, v.With("x"))] }),
        ["services.directives (section)"] = (m, v) => On(m, s => s with { Directives = [new(v.Value, "X", v.With("x"))] }),
        ["services.documentation"] = (m, v) => On(m, s => s with { Documentation = [v.With("https://example.com/" + v.Value)] }),
        ["users.name"] = (m, v) => m with { Users = [new UserSection { Name = v }] },
        ["users.description"] = (m, v) => m with { Users = [new UserSection { Name = Situation.At("_a"), Description = v }] },
        ["users.home"] = (m, v) => m with { Users = [new UserSection { Name = Situation.At("_b"), Home = v.With("/var/lib/" + v.Value) }] },
        ["users.shell"] = (m, v) => m with { Users = [new UserSection { Name = Situation.At("_c"), Shell = v.With("/bin/" + v.Value) }] },
        ["man.command"] = (m, v) => m with { Man = [new ManSection { Command = v }] },
        ["man.summary"] = (m, v) => m with { Man = [new ManSection { Command = Situation.At("guestbook"), Summary = v }] },
        ["man.description"] = (m, v) => m with { Man = [new ManSection { Command = Situation.At("guestbook"), Description = v }] },
    };

    private static readonly string[] Relations =
        ["replaces", "provides", "depends", "recommends", "suggests", "conflicts", "enhances", "deb.breaks", "deb.predepends"];

    private static PackageManifest Base { get; } = Situation.Manifest with
    {
        Services = [new ServiceSection { Command = Situation.All("guestbook", "--serve") }],
        Scripts = new ScriptsSection { OnInstall = Situation.At("true") },
    };

    public static TheoryData<int> Indexes => [.. Enumerable.Range(0, Values.Length)];

    [Theory]
    [MemberData(nameof(Indexes))]
    public void AreRefusedOrChangeNothingButTheirPlace(int index)
    {
        var value = Situation.At(Values[index], 9);
        var all = Base;
        foreach (var (name, set) in Fields)
        {
            var manifest = set(Base, value);
            var (rendered, faults) = Try(manifest);
            if (faults.Any(f => f.Severity == Severity.Error))
            {
                Assert.All(faults, f => Assert.StartsWith("PKG1", f.Code, StringComparison.Ordinal));
                continue;
            }

            JudgeStructure(name, rendered);
            // dpkg-deb refuses what is no relation; that is checked where relations are read.
            if (!name.EndsWith(')') && !Relations.Contains(name)) all = set(all, value);
        }

        JudgeByTools(Try(all).Rendered);
    }

    private static PackageManifest On(PackageManifest manifest, Func<ServiceSection, ServiceSection> change) =>
        manifest with { Services = [change(manifest.Services[0])] };

    private static (RenderedDeb Rendered, ImmutableArray<Diagnostic> Faults) Try(PackageManifest manifest)
    {
        var diagnostics = new DiagnosticBag();
        var rendered = DebRenderer.Render(Situation.Context(manifest, "/usr/lib/guestbook/guestbook", "/usr/bin/guestbook"), diagnostics);
        return (rendered, [.. diagnostics]);
    }

    private static void JudgeStructure(string field, RenderedDeb rendered)
    {
        var known = Packager.Debian.ControlStanza.BinaryOrder;
        Assert.All(rendered.Control.Fields, f => Assert.True(known.Contains(f.Name) || f.Name is "X-Field" or "Architecture-Variant" || field.EndsWith("(name)", StringComparison.Ordinal), $"{field}: the field {f.Name}"));
        foreach (var unit in rendered.Texts.Where(t => t.Path.StartsWith("usr/lib/systemd/", StringComparison.Ordinal)))
        {
            foreach (var line in unit.Text.Split('\n').Where(l => l.Length > 0))
            {
                Assert.Matches(line[0] == '[' ? "^\\[(Unit|Service|Install|Socket|Timer)\\]$" : "^[A-Z][A-Za-z0-9-]*=", line);
                Assert.False(line.StartsWith("ExecStartPre", StringComparison.Ordinal), $"{field}: {line}");
            }
        }

        foreach (var page in rendered.Texts.Where(t => t.Path.StartsWith("usr/share/man/", StringComparison.Ordinal)))
            Assert.All(page.Text.Split('\n').Where(l => l.StartsWith('.') || l.StartsWith('\'')), l => Assert.Matches("^\\.(TH|SH|B|RI|PP)( |$)", l));
    }

    private static void JudgeByTools(RenderedDeb rendered)
    {
        using var stage = new ScriptStage();
        foreach (var (script, arguments) in new (string, string[])[]
        {
            ("preinst", ["install"]), ("postinst", ["configure", ""]), ("postinst", ["configure", "0.1"]), ("prerm", ["remove"]), ("postrm", ["remove"]), ("postrm", ["purge"]),
        })
        {
            if (!rendered.Has("DEBIAN/" + script)) continue;
            var (code, calls, output) = stage.Run(rendered.Text("DEBIAN/" + script), arguments);
            Assert.True(code == 0, output);
            Assert.DoesNotContain(calls, c => c.StartsWith("reboot", StringComparison.Ordinal));
        }

        using var root = new ScratchFolder();
        foreach (var text in rendered.Texts) root.Write(text.Path, text.Text, text.Mode.IsExecutable);
        Accounts(root);
        Places(root);
        Units(root);
        Directory.CreateDirectory(root["tree"]);
        Directory.Move(root["DEBIAN"], root["tree/DEBIAN"]);
        Tool.Run("dpkg-deb", "--root-owner-group", "-b", root["tree"], root["x.deb"]);
        // It may warn of a field that was blank, and goes on.
        Assert.EndsWith("guestbook\n", Tool.Run("dpkg-deb", "-f", root["x.deb"], "Package"), StringComparison.Ordinal);
        foreach (var page in rendered.Texts.Where(t => t.Path.StartsWith("usr/share/man/", StringComparison.Ordinal)))
            Assert.Equal("", Regex.Replace(Tool.Run("man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", root[page.Path]), "(?m)^(?!.*(warning|error)).*\n?", ""));
        Tool.Run("dpkg-parsechangelog", "--all", "-l", root["usr/share/doc/guestbook/changelog.Debian"]);
    }

    // systemd reads every line, and passes over what it does not understand with a word.
    private static void Units(ScratchFolder root)
    {
        var folder = root["usr/lib/systemd/system"];
        foreach (var program in (string[])["usr/bin/guestbook", "usr/lib/guestbook/guestbook"]) root.Write(program, "#!/bin/sh\n", executable: true);
        string[] units = Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
        var (_, said) = Tool.Try(root.Path, new Dictionary<string, string> { ["SYSTEMD_LOG_LEVEL"] = "warning" }, "systemd-analyze", ["verify", "--man=no", "--recursive-errors=no", "--root=" + root.Path, .. units]);
        // Type and restart are closed sets of words, which are held against the manifest when it is read.
        var objections = said.Split('\n').Where(l => Regex.IsMatch(l, "(?i)unknown|invalid|ignoring|failed to parse|missing '='|assignment outside|bad unit"));
        Assert.Equal([], objections.Where(l => !Regex.IsMatch(l, "Failed to parse service (type|restart specifier)")));
    }

    private static void Places(ScratchFolder root)
    {
        string[] tables = Directory.Exists(root["usr/lib/tmpfiles.d"]) ? Directory.GetFiles(root["usr/lib/tmpfiles.d"]) : [];
        if (tables.Length == 0) return;
        Tool.Run("systemd-sysusers", ["--root=" + root.Path, .. Directory.GetFiles(root["usr/lib/sysusers.d"])]);
        Assert.DoesNotMatch("(?i)fail|ignor|invalid|unknown", Tool.Run("systemd-tmpfiles", ["--create", "--root=" + root.Path, .. tables]));
    }

    private static void Accounts(ScratchFolder root)
    {
        var tables = Directory.Exists(root["usr/lib/sysusers.d"]) ? Directory.GetFiles(root["usr/lib/sysusers.d"]) : [];
        foreach (var table in tables)
        {
            var said = Tool.Run("systemd-sysusers", "--dry-run", "--root=" + root.Path, table);
            Assert.DoesNotMatch("(?i)fail|ignor|invalid|syntax", said);
        }
    }
}
