using Packager.Rendering;

namespace Packager.Tests.Rendering;

/// <summary>A source tree in which the real debhelper makes maintainer scripts for the units and tables that we rendered.</summary>
internal sealed class DebhelperTree : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public DebhelperTree(RenderedDeb rendered, params string[] commands)
    {
        _folder.Write("debian/control", "Source: guestbook\nMaintainer: Jane Doe <jane@example.com>\nBuild-Depends: debhelper-compat (= 13)\n\nPackage: guestbook\nArchitecture: all\nDescription: test\n");
        _folder.Write("debian/changelog", "guestbook (1.1) unstable; urgency=medium\n\n  * New.\n\n -- Jane Doe <jane@example.com>  Sat, 31 Jan 2026 12:00:00 +0000\n");
        foreach (var text in rendered.Texts.Where(t => t.Path.StartsWith("usr/lib/s", StringComparison.Ordinal) || t.Path.StartsWith("usr/lib/t", StringComparison.Ordinal)))
        {
            // This debhelper still looks for units below /lib.
            _folder.Write("debian/guestbook/" + text.Path.Replace("usr/lib/systemd", "lib/systemd", StringComparison.Ordinal), text.Text);
        }

        foreach (var command in ((string[])["dh_installsysusers", "dh_installtmpfiles"]).Concat(commands).Append("dh_installdeb"))
        {
            var words = command.Split(' ');
            var (code, output) = Tool.Try(_folder.Path, null, words[0], words[1..]);
            Assert.True(code == 0, output);
        }
    }

    /// <summary>The script of that name; null when debhelper made none.</summary>
    public string? Script(string name)
    {
        var path = _folder["debian/guestbook/DEBIAN/" + name];
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }

    public void Dispose() => _folder.Dispose();
}
