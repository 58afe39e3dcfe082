namespace Packager.Debian;

/// <content>Modes of what is installed, and what should be executable.</content>
public static partial class LintTags
{
    /// <summary>A file has another mode than 0644.</summary>
    public static LintTag FileMode { get; } = new("non-standard-file-perm", 'W', "PKG2227",
        "A file has another mode than 0644.",
        "leave out file_info.mode, or override the tag with a reason where the mode is meant");

    /// <summary>A program has another mode than 0755.</summary>
    public static LintTag ExecutableMode { get; } = new("non-standard-executable-perm", 'W', "PKG2228",
        "A program has another mode than 0755.",
        "leave out file_info.mode, or override the tag with a reason where the mode is meant");

    /// <summary>A directory has another mode than 0755.</summary>
    public static LintTag FolderMode { get; } = new("non-standard-dir-perm", 'W', "PKG2229",
        "A directory has another mode than 0755.",
        "leave out file_info.mode, or override the tag with a reason where the mode is meant");

    /// <summary>A program may be started and not be read by everybody.</summary>
    public static LintTag UnreadableExecutable { get; } = new("executable-is-not-world-readable", 'W', "PKG2230",
        "A program may be started and not be read by everybody.",
        "write file_info: { mode: \"0755\" }");

    /// <summary>A program runs with the rights of its owner or group.</summary>
    public static LintTag ElevatedPrivileges { get; } = new("elevated-privileges", 'W', "PKG2231",
        "A program runs with the rights of its owner or group.",
        "drop the setuid bit from file_info.mode, or override the tag with a reason");

    /// <summary>A setuid program has another mode than 4755 or 4754.</summary>
    public static LintTag SetIdMode { get; } = new("non-standard-setuid-executable-perm", 'W', "PKG2232",
        "A setuid program has another mode than 4755 or 4754.",
        "write file_info: { mode: \"4755\" }");

    /// <summary>A file in /etc/sudoers.d has another mode than 0440, and sudo ignores it.</summary>
    public static LintTag SudoersMode { get; } = new("bad-perm-for-file-in-etc-sudoers.d", 'E', "PKG2233",
        "A file in /etc/sudoers.d has another mode than 0440, and sudo ignores it.",
        "leave out file_info.mode");

    /// <summary>A file is executable, but neither a program nor a script with an interpreter line.</summary>
    public static LintTag NotExecutable { get; } = new("executable-not-elf-or-script", 'W', "PKG2234",
        "A file is executable, but neither a program nor a script with an interpreter line.",
        "leave out file_info.mode, or begin the script with #!/bin/sh");

    /// <summary>A file begins with an interpreter line and is not executable.</summary>
    public static LintTag ScriptNotExecutable { get; } = new("script-not-executable", 'W', "PKG2235",
        "A file begins with an interpreter line and is not executable.",
        "leave out file_info.mode, or take the interpreter line away");

    /// <summary>A shared library is executable.</summary>
    public static LintTag ExecutableLibrary { get; } = new("shared-library-is-executable", 'E', "PKG2236",
        "A shared library is executable.",
        "leave out file_info.mode");

    /// <summary>A program lies in /usr/lib, where newer rules want libraries only.</summary>
    public static LintTag ExecutableInLib { get; } = new("executable-in-usr-lib", 'X', "PKG2237",
        "A program lies in /usr/lib, where newer rules want libraries only.",
        "put it below /usr/libexec, or override the tag: most applications lie there");
}
