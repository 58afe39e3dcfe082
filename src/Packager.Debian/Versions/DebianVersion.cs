using System.Globalization;
using Packager.Model;

namespace Packager.Debian;

/// <summary>A version as deb-version(7) describes it, <c>[epoch:]upstream-version[-debian-revision]</c>, ordered as dpkg orders it.</summary>
/// <remarks>Equality is that of the texts; <c>1.0</c> and <c>1.00</c> differ and yet compare as 0.</remarks>
public sealed record DebianVersion : IComparable<DebianVersion>
{
    private DebianVersion(int epoch, string upstreamVersion, string debianRevision) =>
        (Epoch, UpstreamVersion, DebianRevision) = (epoch, upstreamVersion, debianRevision);

    /// <summary>0 unless given.</summary>
    public int Epoch { get; }

    /// <summary>The main part.</summary>
    public string UpstreamVersion { get; }

    /// <summary>What stands after the last hyphen; empty for a native package.</summary>
    public string DebianRevision { get; }

    /// <summary>The version without its epoch, as file names carry it.</summary>
    public string WithoutEpoch => DebianRevision.Length == 0 ? UpstreamVersion : UpstreamVersion + "-" + DebianRevision;

    /// <summary>Reads a version, or reports what is wrong with it (PKG1101 to PKG1104).</summary>
    public static DebianVersion? Parse(Located<string> text, DiagnosticBag bag)
    {
        if (Read(text.Value, out var version) is not { } fault) return version;
        bag.Add(fault.Descriptor, text.Location, fault.Message, fault.Hint);
        return null;
    }

    /// <summary>Reads a version; false when it breaks a rule of deb-version(7).</summary>
    public static bool TryParse(string text, out DebianVersion? version) => Read(text, out version) is null;

    /// <summary>Reads a version that is known to be well-formed.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static DebianVersion Parse(string text) =>
        Read(text, out var version) is { } fault ? throw new FormatException(fault.Message) : version!;

    /// <inheritdoc/>
    public int CompareTo(DebianVersion? other)
    {
        if (other is null) return 1;
        if (Epoch != other.Epoch) return Epoch.CompareTo(other.Epoch);
        var upstream = VersionOrder.Compare(UpstreamVersion, other.UpstreamVersion);
        return upstream != 0 ? upstream : VersionOrder.Compare(DebianRevision, other.DebianRevision);
    }

    /// <summary>The canonical text; an epoch of 0 is not written.</summary>
    public override string ToString() =>
        Epoch == 0 ? WithoutEpoch : Epoch.ToString(CultureInfo.InvariantCulture) + ":" + WithoutEpoch;

    /// <summary>Whether the left one sorts before the right one.</summary>
    public static bool operator <(DebianVersion left, DebianVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one sorts after the right one.</summary>
    public static bool operator >(DebianVersion left, DebianVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one does not sort after the right one.</summary>
    public static bool operator <=(DebianVersion left, DebianVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one does not sort before the right one.</summary>
    public static bool operator >=(DebianVersion left, DebianVersion right) => left.CompareTo(right) >= 0;

    private static VersionFault? Read(string text, out DebianVersion? version)
    {
        version = null;
        var (epoch, rest) = (0, text);
        var colon = text.IndexOf(':');
        if (colon >= 0)
        {
            if (!int.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out epoch)) return VersionFault.Epoch(text, text[..colon]);
            rest = text[(colon + 1)..];
        }

        var hyphen = rest.LastIndexOf('-');
        var (upstream, revision) = hyphen < 0 ? (rest, "") : (rest[..hyphen], rest[(hyphen + 1)..]);
        var fault = VersionFault.OfUpstream(text, upstream, hasEpoch: colon >= 0) ?? (hyphen < 0 ? null : VersionFault.OfRevision(text, revision));
        if (fault is null) version = new DebianVersion(epoch, upstream, revision);
        return fault;
    }
}
