namespace Packager.Debian.Tests.Lint;

/// <summary>Packages that together break every rule we check.</summary>
internal static partial class BrokenPackages
{
    private const string Long = "and so on, without ever coming to an end, although people stop reading after eighty characters";

    public static IEnumerable<BrokenPackage> All() =>
    [
        .. Fields(), .. Members(), .. Permissions(), .. Places(), .. Links(), .. Conffiles(), .. Documentation(), .. Leftovers(), .. Services(), .. Binaries(), .. Overrides(),
    ];

    private static IEnumerable<BrokenPackage> Fields()
    {
        yield return new("faultless");
        yield return new("no-synopsis") { Fields = { ["Description"] = "\n The first line is missing.\n A second one.", ["Section"] = "unknown" } };
        yield return new("article") { Fields = { ["Description"] = $"the article {Long}\n  Indented.\n .\n {Long}", ["Section"] = "non-free/net" } };
        yield return new("name-first") { Fields = { ["Description"] = "Name-First is here", ["Section"] = "nonsense/net", ["Maintainer"] = "Jane Doe <jane@localhost>" } };
        yield return new("name") { Fields = { ["Description"] = "names are no word boundary\n x\n y", ["Section"] = "nonsense", ["Maintainer"] = "Jane Doe" } };
        yield return new("phrase") { Fields = { ["Maintainer"] = "jane@example.com", ["Priority"] = "extra", ["License"] = "MIT", ["X-Own"] = "1" } };
        yield return new("brackets") { Fields = { ["Maintainer"] = "<jane@example.com>", ["Priority"] = "urgent" } };
        yield return new("several") { Fields = { ["Maintainer"] = "Doe, Jane Q. Doe <jane@example.com>" } };
        yield return new("no-address") { Fields = { ["Maintainer"] = "Jane Doe <jane>" } };
        yield return new("quoted") { Fields = { ["Maintainer"] = "\"Doe, Jane\" <jane.doe+x@mail.example.com>", ["Vendor"] = "" } };
    }

    private static IEnumerable<BrokenPackage> Members()
    {
        const string Script = """
            #!/bin/sh
            systemctl restart demo
            true; systemctl stop demo
            systemctl daemon-reload
            # systemctl in a comment
            /usr/bin/demo --now
            if [ -x /usr/sbin/demo ]; then /usr/sbin/demo; fi
            x=`/bin/demo`
            echo "/bin/quoted" # /bin/comment
            demo \
              && /bin/continued
            env A=b /usr/bin/assigned
            """;
        yield return new BrokenPackage("scripts") { HasOddModes = true, Md5sums = "d41d8cd98f00b204e9800998ecf8427e  usr/share/nothing\n" }
            .Member("postinst", Script, "0775").Member("prerm", "#!/bin/sh\nset -e\ncase \"$1\" in\nconfigure)\n;;\nesac\nexit 0\n", "0755")
            .Member("preinst", "echo no interpreter\n", "0755").Member("postrm", "#!/bin/sh -e\ntrue\n", "0755")
            .Member("changelog", "x\n", "0644").Member("triggers", "", "0600").File("/usr/share/scripts/x");
        yield return new BrokenPackage("more-scripts") { Md5sums = "" }
            .Member("postinst", "#!/usr/bin/env bash\nset -eu\n# Automatically added by dh_x\n/bin/generated\n", "0755")
            .Member("prerm", "#!/usr/bin/perl\nsystem('/bin/x');\n", "0755").Member("preinst", "#!/bin/dash\nif true; then set -e; fi\n/bin/x|/bin/y\n", "0555");
    }

    private static IEnumerable<BrokenPackage> Permissions()
    {
        yield return new BrokenPackage("modes")
            .File("/usr/share/modes/private", mode: "0600").File("/usr/share/modes/read-only", mode: "0444").File("/usr/share/modes/text", mode: "0755")
            .File("/usr/share/modes/tool", "#!/bin/sh\n", "0700").File("/usr/share/modes/tool2", "#!/bin/sh\n", "0775").File("/usr/share/modes/app.jar", mode: "0755")
            .File("/usr/share/modes/setuid", "#!/bin/sh\n", "4755").File("/usr/share/modes/setgid", "#!/bin/sh\n", "2711").File("/usr/share/modes/group", "#!/bin/sh\n", "4754")
            .File("/etc/sudoers.d/modes", mode: "0644").File("/etc/sudoers.d/right", mode: "0440").Member("conffiles", "/etc/sudoers.d/modes\n/etc/sudoers.d/right\n", "0644")
            .Folder("/usr/share/modes/folder", "0700").Folder("/usr/share/modes/sticky", "1777")
            .File("/usr/lib/modes/script", "#!/bin/sh\n").File("/usr/lib/modes/module.py", "#!/usr/bin/python3\n").File("/usr/lib/modes/program", "#!/usr/bin/env sh\n", "0755")
            .File("/usr/share/doc/modes/script", "#!/bin/sh\n").File("/usr/share/doc/modes/examples/script", "#!/bin/sh\n").File("/usr/lib/modes/relative", "#!sh\n")
            .File("/usr/lib/modes/nothing", "#!\n", "0755").File("/usr/lib/modes/template.in", "#!@SH@\n", "0755").File("/usr/share/modes/x.exe", "MZ", "0755");
    }

    private static IEnumerable<BrokenPackage> Places()
    {
        yield return new BrokenPackage("places")
            .File("/usr/local/bin/x").Link("/usr/local/y", "x").File("/opt/x/y").File("/tmp/x").File("/var/tmp/x").File("/home/x/y").File("/root/y").File("/srv/x/y")
            .File("/mnt/x").File("/run/x/y").File("/var/run/x").File("/var/lock/x").File("/var/www/x/y").File("/etc/opt/x/y").File("/own/x").File("/usr/own/x")
            .File("/var/own/x").File("/var/lib/games/x").File("/usr/libexec/places/x").File("/usr/lib64/x").Folder("/var/log/places").File("/var/cache/places/x").File("/top")
            .File("/usr/x86_64-linux-gnu/x").File("/boot/x").Folder("/var/opt/x").Folder("/usr/doc/x").Folder("/var/named/x");
    }

    private static IEnumerable<BrokenPackage> Links()
    {
        yield return new BrokenPackage("links")
            .Link("/usr/bin/absolute", "/usr/lib/x").Link("/usr/bin/right", "../lib/x").Link("/usr/bin/across", "/opt/x").Link("/usr/share/links/relative", "../../../opt/x")
            .Link("/usr/share/links/lengthy", "../../share/links/x").Link("/usr/share/links/climbing", "../../../../x").Link("/usr/share/links/dots", "./x")
            .Link("/usr/share/links/inner", "x/../y").Link("/usr/share/links/slash", "x/").Link("/usr/share/links/double", "x//y").Link("/usr/share/links/here", ".")
            .Link("/usr/share/links/parent", "..").Link("/usr/share/links/root", "/").Link("/usr/share/links/both", "..//links/./x/");
    }

    private static IEnumerable<BrokenPackage> Conffiles()
    {
        yield return new BrokenPackage("conffiles")
            .File("/etc/conffiles/unmarked").File("/etc/conffiles/README").File("/etc/conffiles/marked").File("/etc/conffiles/twice").File("/usr/share/conffiles/x")
            .Link("/etc/conffiles/link", "marked").File("/etc/conffiles/relative")
            .Member("conffiles", "/etc/conffiles/marked\n/etc/conffiles/twice\n/usr/share/conffiles/x\n/etc/conffiles/twice\n/etc/conffiles/missing\netc/conffiles/relative\nremove-on-upgrade /etc/conffiles/gone\n", "0644");
    }
}
