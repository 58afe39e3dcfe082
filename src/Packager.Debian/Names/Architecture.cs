using System.Collections.Immutable;

namespace Packager.Debian;

/// <summary>Debian's architectures (Policy §5.6.8) and the words that Go, Rust and the kernel use for them.</summary>
public static class Architecture
{
    /// <summary>The architecture of packages that run on every machine.</summary>
    public const string All = "all";

    /// <summary>What a package can be made for, in alphabetical order.</summary>
    public static ImmutableArray<string> Known { get; } =
        [All, "amd64", "arm64", "armel", "armhf", "i386", "loong64", "mips64el", "mipsel", "ppc64el", "riscv64", "s390x"];

    /// <summary>Whether it is one of <see cref="Known"/>.</summary>
    public static bool IsKnown(string architecture) => Known.Contains(architecture);

    /// <summary>nfpm's mapping: the words that it knows become Debian's, all others stay.</summary>
    /// <param name="word">For example <c>386</c>, <c>x86_64</c> or <c>arm7</c>.</param>
    public static string FromNfpm(string word) => WithoutFloat(word) switch
    {
        "386" => "i386",
        "x86_64" => "amd64",
        "aarch64" => "arm64",
        "arm5" => "armel",
        "arm6" or "arm7" => "armhf",
        "mipsle" => "mipsel",
        "mips64le" => "mips64el",
        "ppc64le" => "ppc64el",
        "s390" => "s390x",
        var other => other,
    };

    // Go writes mipslesoftfloat and the like.
    private static string WithoutFloat(string word) =>
        word.StartsWith("mips", StringComparison.Ordinal)
            ? word.Replace("softfloat", "", StringComparison.Ordinal).Replace("hardfloat", "", StringComparison.Ordinal)
            : word;
}
