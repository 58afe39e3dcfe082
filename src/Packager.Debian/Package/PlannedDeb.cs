using Packager.Binary;

namespace Packager.Debian;

/// <summary>What a package that is being written must turn out to be.</summary>
/// <param name="Members">All files of control.tar, in order.</param>
/// <param name="Entries">All headers of data.tar, in order.</param>
/// <param name="Digests">The MD5 of each regular file, by path.</param>
internal sealed record PlannedDeb(
    IReadOnlyList<ControlMember> Members, IReadOnlyList<TarEntry> Entries, IReadOnlyDictionary<string, string> Digests)
{
    /// <summary>What we write ourselves may be as large as it likes.</summary>
    public DebReadLimits Limits { get; } = DebReadLimits.Default with
    {
        ControlMembers = int.MaxValue, ControlStanzaBytes = long.MaxValue, ControlBytes = long.MaxValue, DataEntries = int.MaxValue, DataBytes = long.MaxValue, PathCharacters = long.MaxValue,
    };
}
