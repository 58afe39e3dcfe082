using Packager.Debian;

namespace Packager.Apt;

/// <summary>What tells one package of a repository from all others: no two files may ever have the same.</summary>
/// <param name="Name">The package's name.</param>
/// <param name="Version">The version, with its epoch.</param>
/// <param name="Architecture">The architecture, or <c>all</c>; <c>source</c> for a source package.</param>
public sealed record PackageKey(string Name, string Version, string Architecture)
{
    /// <summary>The architecture of packages that suit every machine.</summary>
    public const string All = "all";

    /// <summary>The architecture of source packages.</summary>
    public const string Source = "source";

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static PackageKey Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(' ') is [var name, var version, var architecture] ? new(name, version, architecture) : throw new FormatException($"'{text}' names no package");
    }

    /// <summary>By name, then version, then architecture.</summary>
    public static int Compare(string left, string right)
    {
        if (left == right) return 0;
        var names = NameOf(left).CompareTo(NameOf(right), StringComparison.Ordinal);
        if (names != 0) return names;
        var (a, b) = (Parse(left), Parse(right));
        var versions = DebianVersion.Parse(a.Version).CompareTo(DebianVersion.Parse(b.Version));
        return versions != 0 ? versions : string.CompareOrdinal(a.Architecture + a.Version, b.Architecture + b.Version);
    }

    private static ReadOnlySpan<char> NameOf(string key) => key.IndexOf(' ') is >= 0 and var end ? key.AsSpan(0, end) : key;

    /// <summary><c>name version architecture</c></summary>
    public override string ToString() => $"{Name} {Version} {Architecture}";

    /// <summary>The key of a stanza of Packages, or of Sources, which names no architecture that counts.</summary>
    internal static PackageKey Of(ReadOnlySpan<byte> stanza) => new(Stanzas.Field(stanza, "Package"u8), Stanzas.Field(stanza, "Version"u8),
        Stanzas.Field(stanza, "Directory"u8).Length > 0 ? Source : Stanzas.Field(stanza, "Architecture"u8));
}
