using Packager.Manifest;

namespace Packager.Tests.Rendering;

/// <summary>Shell text that the manifest gives by meaning.</summary>
public sealed class ScriptSnippets
{
    private static readonly ServiceSection[] Service = [new()];

    [Fact]
    public void OnInstallRunsWhenTheFirstVersionIsConfigured()
    {
        var scripts = new ScriptsSection { OnInstall = Situation.At("echo hello") };
        Assert.Equal("hello\n", Output(scripts, "postinst", "configure", ""));
        Assert.Equal("", Output(scripts, "postinst", "configure", "1.0"));
        Assert.Equal("", Output(scripts, "postinst", "abort-upgrade", "1.0"));
    }

    [Fact]
    public void OnUpgradeKnowsTheVersionThatWasThere()
    {
        var scripts = new ScriptsSection { OnUpgrade = Situation.At("echo \"from $from\"") };
        Assert.Equal("from 1.0\n", Output(scripts, "postinst", "configure", "1.0"));
        Assert.Equal("", Output(scripts, "postinst", "configure", ""));
    }

    [Fact]
    public void OnUpgradeFromRunsForOlderVersionsAloneAndBeforeOnUpgrade()
    {
        var scripts = new ScriptsSection
        {
            OnUpgrade = Situation.At("echo always"),
            OnUpgradeFrom = [new("1.5.0", Situation.At("echo 1.5.0")), new("2.0.0", Situation.At("echo 2.0.0"))],
        };
        Assert.Equal("1.5.0\n2.0.0\nalways\n", Output(scripts, "postinst", "configure", "1.0"));
        Assert.Equal("2.0.0\nalways\n", Output(scripts, "postinst", "configure", "2.0.0~rc.1-1"));
        Assert.Equal("always\n", Output(scripts, "postinst", "configure", "2.0.0"));
        Assert.Equal("", Output(scripts, "postinst", "configure", ""));
    }

    [Fact]
    public void OnRemoveRunsOnRemovalAndNotOnUpgrade()
    {
        var scripts = new ScriptsSection { OnRemove = Situation.At("echo bye") };
        Assert.Equal("bye\n", Output(scripts, "prerm", "remove"));
        Assert.Equal("", Output(scripts, "prerm", "upgrade", "2.0"));
        Assert.Equal("", Output(scripts, "prerm", "deconfigure", "in-favour", "x", "1"));
    }

    [Fact]
    public void OnPurgeRunsOnPurgeAlone()
    {
        var scripts = new ScriptsSection { OnPurge = Situation.At("echo gone") };
        Assert.Equal("gone\n", Output(scripts, "postrm", "purge"));
        Assert.Equal("", Output(scripts, "postrm", "remove"));
        Assert.Equal("", Output(scripts, "postrm", "upgrade", "2.0"));
    }

    [Fact]
    public void WhatASnippetLeavesOrSetsStaysInside()
    {
        var rendered = Situation.Render(
            Situation.Manifest with { Services = [.. Service], Scripts = new ScriptsSection { OnInstall = Situation.At("set -- x y\ncd /\nexit 0") } }, "/usr/lib/guestbook/guestbook");
        using var stage = new ScriptStage();
        var (code, calls, _) = stage.Run(rendered.Text("DEBIAN/postinst"), "configure", "");
        Assert.Equal(0, code);
        Assert.Contains("deb-systemd-invoke <start> <guestbook.service>", calls);
    }

    [Fact]
    public void AFailingSnippetFailsBeforeAnythingIsStartedAndConfiguringAgainRepairsIt()
    {
        var rendered = Situation.Render(
            Situation.Manifest with { Services = [.. Service], Scripts = new ScriptsSection { OnInstall = Situation.At("false\necho unreachable") } }, "/usr/lib/guestbook/guestbook");
        using var stage = new ScriptStage();
        var (code, calls, output) = stage.Run(rendered.Text("DEBIAN/postinst"), "configure", "");
        Assert.NotEqual(0, code);
        Assert.Equal("", output);
        Assert.Equal(["systemd-sysusers <guestbook.conf>"], calls);

        var repaired = rendered.Text("DEBIAN/postinst").Replace("\nfalse\n", "\ntrue\n", StringComparison.Ordinal);
        (code, calls, _) = stage.Run(repaired, "configure", "");
        Assert.Equal(0, code);
        Assert.Contains("deb-systemd-invoke <start> <guestbook.service>", calls);
    }

    [Fact]
    public void WholeScriptsAreAddedWithTheirArguments()
    {
        using var folder = new ScratchFolder();
        folder.Write("post.sh", "#!/bin/sh -e\nif [ \"$1\" = configure ]; then echo \"post $2\"; fi\nexit 0\n");
        var rendered = Situation.Render(Situation.Manifest with
        {
            Folder = folder.Path, Services = [.. Service], Scripts = new ScriptsSection { Postinstall = Situation.At("post.sh") },
        }, "/usr/lib/guestbook/guestbook");
        using var stage = new ScriptStage();
        var (_, calls, output) = stage.Run(rendered.Text("DEBIAN/postinst"), "configure", "1.0");
        Assert.Equal("post 1.0\n", output);
        Assert.Contains("deb-systemd-invoke <restart> <guestbook.service>", calls);
    }

    [Theory]
    [InlineData("echo 'open", "PKG1529")]
    [InlineData("echo \"open", "PKG1529")]
    [InlineData("cat <<EOF\nopen", "PKG1529")]
    [InlineData("echo open \\", "PKG1529")]
    public void AnOpenEndIsAFault(string snippet, string code) =>
        Assert.Equal(code, Assert.Single(Situation.Faults(Situation.Manifest with { Scripts = new ScriptsSection { OnInstall = Situation.At(snippet) } })).Code);

    [Theory]
    [InlineData("cat <<'EOF'\n'\"`\nEOF")]
    [InlineData("# a comment's apostrophe")]
    [InlineData("echo \"it's\" 'a \"b\"' \\'")]
    [InlineData("echo {{not a variable}}")]
    public void ClosedOnesAreTakenAsTheyAre(string snippet)
    {
        var rendered = Situation.Render(Situation.Manifest with { Scripts = new ScriptsSection { OnInstall = Situation.At(snippet) } });
        Assert.Contains(snippet, rendered.Text("DEBIAN/postinst"), StringComparison.Ordinal);
        using var stage = new ScriptStage();
        Assert.Equal(0, stage.Run(rendered.Text("DEBIAN/postinst"), "configure", "").Code);
    }

    [Fact]
    public void AScriptForAnotherShellIsAFault()
    {
        using var folder = new ScratchFolder();
        folder.Write("post.sh", "#!/bin/bash\necho hi\n");
        var fault = Assert.Single(Situation.Faults(Situation.Manifest with { Folder = folder.Path, Scripts = new ScriptsSection { Postinstall = Situation.At("post.sh", 7) } }));
        Assert.Equal(("PKG1530", 7), (fault.Code, fault.Location.Line));
    }

    [Fact]
    public void InNfpmsDialectWholeScriptsAreCopied()
    {
        using var folder = new ScratchFolder();
        folder.Write("post.sh", "#!/bin/bash\necho {{hi}}\n");
        var rendered = Situation.Render(Situation.Manifest with
        {
            Dialect = Dialects.Nfpm, Folder = folder.Path, Scripts = new ScriptsSection { Postinstall = Situation.At("post.sh") },
        });
        Assert.Equal("#!/bin/bash\necho {{hi}}\n", rendered.Text("DEBIAN/postinst"));
    }

    private static string Output(ScriptsSection scripts, string script, params string[] arguments)
    {
        var rendered = Situation.Render(Situation.Manifest with { Scripts = scripts });
        using var stage = new ScriptStage();
        var (code, calls, output) = stage.Run(rendered.Text("DEBIAN/" + script), arguments);
        Assert.True(code == 0, output);
        Assert.Empty(calls);
        return output;
    }
}
