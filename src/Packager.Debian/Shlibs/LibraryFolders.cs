using System.Collections.Immutable;

namespace Packager.Debian;

/// <summary>Where the dynamic linker looks for libraries without being told: Debian's multiarch folders and the old ones.</summary>
public static class LibraryFolders
{
    private static readonly Dictionary<string, string> s_multiarch = new(StringComparer.Ordinal)
    {
        ["amd64"] = "x86_64-linux-gnu", ["arm64"] = "aarch64-linux-gnu", ["armel"] = "arm-linux-gnueabi", ["armhf"] = "arm-linux-gnueabihf",
        ["i386"] = "i386-linux-gnu", ["loong64"] = "loongarch64-linux-gnu", ["mips64el"] = "mips64el-linux-gnuabi64",
        ["mipsel"] = "mipsel-linux-gnu", ["ppc64el"] = "powerpc64le-linux-gnu", ["riscv64"] = "riscv64-linux-gnu", ["s390x"] = "s390x-linux-gnu",
        ["x32"] = "x86_64-linux-gnux32",
    };

    /// <summary>The multiarch triplet of an architecture, for example <c>x86_64-linux-gnu</c>; null when it has none here.</summary>
    public static string? Triplet(string architecture) => s_multiarch.GetValueOrDefault(architecture);

    /// <summary>The folders that every system of an architecture searches, in order.</summary>
    /// <param name="architecture">Null for a machine without a Debian architecture.</param>
    public static ImmutableArray<string> Public(string? architecture) =>
        architecture is not null && Triplet(architecture) is { } triplet
            ? ["/lib/" + triplet, "/usr/lib/" + triplet, "/usr/local/lib/" + triplet, "/usr/local/lib", .. Plain]
            : ["/usr/local/lib", .. Plain];

    private static ImmutableArray<string> Plain { get; } = ["/lib", "/usr/lib", "/lib32", "/usr/lib32", "/lib64", "/usr/lib64", "/libx32", "/usr/libx32"];
}
