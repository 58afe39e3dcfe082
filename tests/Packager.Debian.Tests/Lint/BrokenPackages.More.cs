using static Packager.Debian.Tests.Lint.BrokenPackage;

namespace Packager.Debian.Tests.Lint;

internal static partial class BrokenPackages
{
    private const string Trailer = " -- Jane Doe <jane@example.com>  Tue, 14 Nov 2023 22:13:20 +0000\n";

    private static IEnumerable<BrokenPackage> Documentation()
    {
        yield return new BrokenPackage("undocumented") { HasDocumentation = false }
            .File("/usr/bin/undocumented-a", "#!/bin/sh\n", "0755").Link("/usr/sbin/undocumented-b", "../bin/undocumented-a").File("/usr/bin/undocumented-c", "#!/bin/sh\n", "0755")
            .File("/usr/share/man/man1/undocumented-c.1", ".TH x 1\n").File("/usr/games/undocumented-d", "#!/bin/sh\n", "0755")
            .File("/usr/share/man/de/man6/undocumented-d.6.gz", Gzip(".TH x 6\n", best: false));
        yield return new BrokenPackage("upstream-only") { HasDocumentation = false }
            .File("/usr/share/doc/upstream-only/copyright", "Copyright 2023 Jane Doe, public domain\n").File("/usr/share/doc/upstream-only/changelog", "1.0: first\n");
        yield return new BrokenPackage("native") { HasDocumentation = false, Fields = { ["Version"] = "1.0" } }
            .File("/usr/share/doc/native/copyright.gz", Gzip("Copyright 2023 Jane Doe, public domain\n"));
        yield return new BrokenPackage("native-source") { HasDocumentation = false, Fields = { ["Source"] = "other (2.0)" } }.Link("/usr/share/doc/native-source", "other");
        yield return new BrokenPackage("first-upload") { HasDocumentation = false, Fields = { ["Version"] = "1.0-1" } }
            .File("/usr/share/doc/first-upload/copyright", "Copyright 2023 Jane Doe, public domain\n")
            .File("/usr/share/doc/first-upload/changelog.Debian.gz", Gzip($"first-upload (1.0-1) unstable; urgency=low\n\n  * Release.\n\n{Trailer}", best: false, time: 1_800_000_000))
            .File("/usr/share/doc/first-upload/LICENSE").File("/usr/share/first-upload/COPYING.txt").File("/usr/share/first-upload/license.html").File("/usr/share/first-upload/GPLv3")
            .File("/usr/share/first-upload/data.gz", Gzip("x", time: 1_000_000_000)).File("/usr/share/first-upload/licenses.txt");
        yield return new BrokenPackage("multi") { Fields = { ["Multi-Arch"] = "same", ["Architecture"] = "amd64" } }.File("/usr/share/multi/data.gz", Gzip("x", time: 1_800_000_000))
            .File("/usr/share/multi/data-amd64.gz", Gzip("x", time: 1_800_000_000));
        yield return Syntax("syntax-heading", $"syntax-heading (1.0-2) unstable; urgency=medium, binary-only=yes\n\n  * Release.\nGarbage: at column one\n\n{Trailer}");
        yield return Syntax("syntax-trailer", "syntax-trailer (1.0-2) unstable; urgency=medium\n\n  * Release.\n\n -- Jane Doe <jane@example.com> Tue, 14 Nov 2023 22:13:20 +0000\n\n"
            + "syntax-trailer (1.0-1) unstable; urgency=medium\n\n  * Release.\n\n -- Jane Doe\n");
        yield return Syntax("syntax-order", $"syntax-order (1.0-2) unstable; urgency=medium\n\n one blank\n\n{Trailer}\n  * Stray.\n\nsyntax-order (1.0-1) unstable; urgency=medium\n\n  * Release.\n");
        yield return Syntax("syntax-none", "# nothing of the kind\n\n* Release 1.0\n");
    }

    private static BrokenPackage Syntax(string name, string changelog) => new BrokenPackage(name) { HasDocumentation = false }
        .File($"/usr/share/doc/{name}/copyright", "Copyright 2023 Jane Doe, public domain\n").File($"/usr/share/doc/{name}/changelog.Debian.gz", Gzip(changelog));

    private static IEnumerable<BrokenPackage> Leftovers()
    {
        yield return new BrokenPackage("leftovers")
            .Folder("/usr/share/leftovers/.git").Folder("/usr/share/leftovers/CVS").File("/usr/share/leftovers/.gitignore").File("/usr/share/leftovers/.gitattributes")
            .File("/usr/share/leftovers/.hgtags").File("/usr/share/leftovers/a~").File("/usr/share/leftovers/#b#").File("/usr/share/leftovers/.c.swp")
            .File("/usr/share/leftovers/.DS_Store").File("/usr/share/leftovers/._d").File("/usr/share/leftovers/thumbs.db").File("/usr/share/leftovers/.git_modules.gz", Gzip("x"));
    }

    private static IEnumerable<BrokenPackage> Services()
    {
        const string Units = "/usr/lib/systemd/system/";
        yield return new BrokenPackage("units")
            .File("/etc/systemd/system/units.service", "[Service]\nExecStart=/bin/true\n").Member("conffiles", "/etc/systemd/system/units.service\n", "0644")
            .File(Units + "right.service", "[Unit]\nDocumentation=https://example.com\n[Service]\nProtectSystem=strict\nExecStart=/bin/true \\\n  x\n[Install]\nWantedBy=multi-user.target\n")
            .File(Units + "bare.service", "# Documentation=no\n[Unit]\nDocumentation=man:x(1)\nDocumentation=\n[Service]\nExecStart=/bin/true\n")
            .File(Units + "once.service", "[Service]\nType=oneshot\n").File(Units + "bare@.service", "[Service]\n").File(Units + "timed.service", "[Service]\n")
            .File(Units + "timed.timer", "[Timer]\nOnCalendar=daily\n").Link(Units + "masked.service", "/dev/null").Link(Units + "alias.service", "bare.service")
            .File("/usr/lib/systemd/user/own.service", "[Service]\n").File(Units + "also.service", "[Install]\nAlso=x.socket\n[Service]\nNoNewPrivileges=yes\n");
    }

    private static IEnumerable<BrokenPackage> Binaries()
    {
        yield return new BrokenPackage("binaries") { Fields = { ["Architecture"] = "amd64", ["Depends"] = "bash | libc6x" } }
            .Program("/usr/lib/binaries/dynamic", Compiled.Stripped).Program("/usr/lib/binaries/unstripped", Compiled.Unstripped).Program("/usr/lib/binaries/static", Compiled.Static)
            .Program("/usr/lib/binaries/x-static", Compiled.Static).Program("/usr/lib/binaries/arm", Compiled.Arm).Program("/usr/lib/binaries/c++", Compiled.Cxx)
            .Program("/usr/lib/binaries/libx.so.1", Compiled.Library).File("/usr/lib/binaries/liby.so.1", Compiled.Library).File("/usr/share/binaries/x", Compiled.Stripped)
            .File("/usr/share/binaries/x.a", "!<arch>\n").File("/usr/lib/binaries/x.o", Compiled.Object).File("/usr/lib/binaries/truncated", Compiled.Stripped[..3000]);
        yield return new BrokenPackage("undeclared") { Fields = { ["Architecture"] = "amd64" } }
            .Program("/usr/lib/undeclared/dynamic", Compiled.Stripped).Program("/usr/lib/undeclared/c++", Compiled.Cxx);
        yield return new BrokenPackage("declared") { Fields = { ["Architecture"] = "amd64", ["Pre-Depends"] = "libc6-udeb | bash", ["Depends"] = "libstdc++6" } }
            .Program("/usr/lib/declared/c++", Compiled.Cxx);
        yield return new BrokenPackage("independent") { Fields = { ["Depends"] = "libc6" } }.Program("/usr/lib/independent/x", Compiled.Arm).File("/usr/lib/independent/x.a", "!<arch>\n");
        yield return new BrokenPackage("foreign") { Fields = { ["Architecture"] = "arm64", ["Depends"] = "libc6" } }
            .Program("/usr/lib/foreign/x", Compiled.Arm).Program("/usr/lib/foreign/y", Compiled.Stripped).Program("/usr/lib64/z", Compiled.Stripped);
    }

    private static IEnumerable<BrokenPackage> Overrides()
    {
        yield return new BrokenPackage("overridden")
            .File("/opt/a/b").File("/opt/c/d", mode: "0600").File("/usr/share/overridden/e", mode: "0600").File("/usr/share/overridden/f", mode: "0600").File("/usr/local/x")
            .File("/usr/share/lintian/overrides/overridden", """
                # A vendor's package.
                overridden: dir-or-file-in-opt
                overridden binary: non-standard-file-perm 0600 != 0644 [usr/share/overridden/e]
                non-standard-file-perm * [opt/*]
                overridden [i386]: dir-in-usr-local
                [amd64 all] binary: file-in-usr-local [usr/local/x]
                overridden no-copyright-file
                """);
    }
}
