namespace Packager.Debian;

/// <content>Compiled programs and libraries.</content>
public static partial class LintTags
{
    /// <summary>A package for all architectures has a compiled file.</summary>
    public static LintTag BinaryInAll { get; } = new("arch-independent-package-contains-binary-or-object", 'E', "PKG2290",
        "A package for all architectures has a compiled file.",
        "name the architecture: arch: amd64");

    /// <summary>A compiled file is for another architecture than the package.</summary>
    public static LintTag OtherArchitecture { get; } = new("binary-from-other-architecture", 'E', "PKG2291",
        "A compiled file is for another architecture than the package.",
        "build it for this architecture, or exclude it");

    /// <summary>A compiled file has its symbol table, which only a debugger reads.</summary>
    public static LintTag Unstripped { get; } = new("unstripped-binary-or-object", 'E', "PKG2292",
        "A compiled file has its symbol table, which only a debugger reads.",
        "strip it");

    /// <summary>A program carries its libraries, which then miss security updates.</summary>
    public static LintTag Static { get; } = new("statically-linked-binary", 'E', "PKG2293",
        "A program carries its libraries, which then miss security updates.",
        "override the tag where the language works so, as Go does");

    /// <summary>A program needs the C library and the package does not depend on it.</summary>
    public static LintTag NoLibc { get; } = new("missing-dependency-on-libc", 'E', "PKG2294",
        "A program needs the C library and the package does not depend on it.",
        "leave dependencies.detect on");

    /// <summary>A program needs the C++ library and the package does not depend on it.</summary>
    public static LintTag NoLibstdcxx { get; } = new("missing-dependency-on-libstdc++", 'X', "PKG2295",
        "A program needs the C++ library and the package does not depend on it.",
        "leave dependencies.detect on");

    /// <summary>A program needs libraries and the package depends on nothing.</summary>
    public static LintTag Undeclared { get; } = new("undeclared-elf-prerequisites", 'W', "PKG2296",
        "A program needs libraries and the package depends on nothing.",
        "leave dependencies.detect on");

    /// <summary>A stripped file kept a section that only its maker reads.</summary>
    public static LintTag UnneededSection { get; } = new("binary-has-unneeded-section", 'I', "PKG2297",
        "A stripped file kept a section that only its maker reads.",
        "strip it with --remove-section=.comment --remove-section=.note");
}
