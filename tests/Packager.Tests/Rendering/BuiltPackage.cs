using Packager.Debian;
using Packager.Manifest;
using Packager.Model;
using Packager.Rendering;

namespace Packager.Tests.Rendering;

/// <summary>Rendered texts in a real package, judged by Debian's own tools.</summary>
public sealed class BuiltPackage
{
    [Fact]
    public void OfAServiceIsCleanForLintian()
    {
        using var folder = new ScratchFolder();
        var deb = Build(folder, Situation.Context(Situation.Manifest with
        {
            Services = [new ServiceSection { State = Situation.All("guestbook"), Listen = Situation.All("127.0.0.1:5000") }, new ServiceSection { Name = Situation.At("guestbook-mail"), Timer = Situation.At("daily") }],
            Users = [new UserSection { Name = Situation.At("_guest-mail"), Home = Situation.At("/var/lib/guest-mail") }],
            Scripts = new ScriptsSection { OnInstall = Situation.At("echo installed"), OnUpgrade = Situation.At("echo \"upgraded from $from\""), OnRemove = Situation.At("echo removed"), OnPurge = Situation.At("echo purged") },
            Deb = new DebSection { Purge = Situation.All("/var/lib/guestbook"), ObsoleteConffiles = Situation.All("/etc/guestbook/old.conf") },
            Man = [new ManSection { Command = Situation.At("guestbook"), Summary = Situation.At("serve a book for guests") }],
        }, "/usr/share/guestbook/theme.css", "/usr/bin/guestbook", "/usr/bin/guestbook-mail") with { Architecture = "all" });
        var (_, text) = Tool.Try(folder.Path, null, "lintian", "--no-cfg", "--pedantic", "-E", "-I", "--allow-root", deb);
        Assert.True(text.Length == 0, text);
    }

    private static string Build(ScratchFolder folder, DebRenderContext context)
    {
        var rendered = Situation.Render(context);
        var diagnostics = new DiagnosticBag();
        var package = new DebPackage
        {
            Control = rendered.Control, Members = rendered.Members, Date = Situation.Date,
            Payload = Payload.Create(context.Payload.Entries.Concat(rendered.Entries), diagnostics),
        };
        Assert.Empty(diagnostics);
        var path = folder[$"{context.Name}_{context.Version}_{context.Architecture}.deb"];
        DebWriter.Write(package, path);
        return path;
    }
}
