namespace Packager.Debian;

/// <content>Control members and maintainer scripts.</content>
public static partial class LintTags
{
    /// <summary>A control member has other permissions than dpkg expects of it.</summary>
    public static LintTag BadMemberMode { get; } = new("control-file-has-bad-permissions", 'E', "PKG2216",
        "A control member has other permissions than dpkg expects of it.",
        "build the package with packager, which sets them");

    /// <summary>dpkg knows no such control member.</summary>
    public static LintTag UnknownMember { get; } = new("unknown-control-file", 'W', "PKG2217",
        "dpkg knows no such control member.",
        "leave it out");

    /// <summary>A control member is empty.</summary>
    public static LintTag EmptyMember { get; } = new("control-file-is-empty", 'W', "PKG2218",
        "A control member is empty.",
        "leave it out");

    /// <summary>md5sums names a file that the package does not have.</summary>
    public static LintTag Md5OfNothing { get; } = new("md5sums-lists-nonexistent-file", 'E', "PKG2219",
        "md5sums names a file that the package does not have.",
        "build the package with packager, which makes md5sums from the archive");

    /// <summary>md5sums lacks a file that the package has.</summary>
    public static LintTag Md5Missing { get; } = new("file-missing-in-md5sums", 'W', "PKG2220",
        "md5sums lacks a file that the package has.",
        "build the package with packager, which makes md5sums from the archive");

    /// <summary>The package has no md5sums, so its files cannot be verified later.</summary>
    public static LintTag NoMd5sums { get; } = new("no-md5sums-control-file", 'I', "PKG2221",
        "The package has no md5sums, so its files cannot be verified later.",
        "build the package with packager, which makes md5sums from the archive");

    /// <summary>A maintainer script calls systemctl, past policy-rc.d and an administrator's choices.</summary>
    public static LintTag CallsSystemctl { get; } = new("maintainer-script-calls-systemctl", 'W', "PKG2222",
        "A maintainer script calls systemctl, past policy-rc.d and an administrator's choices.",
        "describe the service under services, and leave starting it to the generated script");

    /// <summary>A maintainer script goes on after a command that failed.</summary>
    public static LintTag IgnoresErrors { get; } = new("maintainer-script-ignores-errors", 'W', "PKG2223",
        "A maintainer script goes on after a command that failed.",
        "put 'set -e' into the second line of the script");

    /// <summary>A maintainer script calls a command by its path.</summary>
    public static LintTag CommandWithPath { get; } = new("command-with-path-in-maintainer-script", 'W', "PKG2224",
        "A maintainer script calls a command by its path.",
        "write the command without its folder; dpkg sets PATH");

    /// <summary>A maintainer script does nothing.</summary>
    public static LintTag EmptyScript { get; } = new("maintainer-script-empty", 'W', "PKG2225",
        "A maintainer script does nothing.",
        "leave it out of scripts");

    /// <summary>A script does not begin with a line that names its interpreter.</summary>
    public static LintTag NoInterpreter { get; } = new("script-without-interpreter", 'E', "PKG2226",
        "A script does not begin with a line that names its interpreter.",
        "begin it with #!/bin/sh");
}
