using System.Globalization;

namespace Packager.Debian.Tests;

/// <summary>A small package that dpkg-deb makes.</summary>
internal static class JudgedPackage
{
    public static string Make(string folder, string name, string depends = "libc6", string script = "set -e\n", string content = "hello\n", string compressor = "xz")
    {
        var root = Path.Combine(folder, name);
        Write(root, "DEBIAN/control", $"Package: hello\nVersion: 1.0\nArchitecture: all\nMaintainer: Jane Doe <jane@example.com>\nDepends: {depends}\nDescription: greets\n");
        Write(root, "DEBIAN/postinst", "#!/bin/sh\n" + script);
        Write(root, "DEBIAN/conffiles", "/etc/hello.conf\n");
        Write(root, "etc/hello.conf", "a=1\n");
        Write(root, "usr/bin/hello", content);
        File.CreateSymbolicLink(Path.Combine(root, "usr/bin/hi"), "hello");
        Tool.Run("chmod", "-R", "u=rwX,go=rX", root);
        Tool.Run("chmod", "0755", Path.Combine(root, "DEBIAN/postinst"));
        Tool.Run("chmod", "4755", Path.Combine(root, "usr/bin/hello"));
        var deb = root + ".deb";
        Tool.Run("dpkg-deb", new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = 1_700_000_000.ToString(CultureInfo.InvariantCulture) },
            "--root-owner-group", "-Z" + compressor, "-b", root, deb);
        return deb;
    }

    private static void Write(string root, string name, string text)
    {
        var path = Path.Combine(root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch.AddSeconds(1_600_000_000));
    }
}
