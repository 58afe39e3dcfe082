namespace Packager.Debian;

/// <summary>What a package that is being written must turn out to be.</summary>
/// <param name="Members">All files of control.tar, in order.</param>
/// <param name="Data">The data.tar, which has been read back while it was written.</param>
/// <param name="Signature">The member after data.tar, if there is one.</param>
internal sealed record PlannedDeb(IReadOnlyList<ControlMember> Members, DataChecksums Data, SignatureMember? Signature)
{
    /// <summary>What we write ourselves may be as large as it likes.</summary>
    public static DebReadLimits Limits { get; } = DebReadLimits.Default with
    {
        ControlMembers = int.MaxValue, ControlStanzaBytes = long.MaxValue, ControlBytes = long.MaxValue, DataEntries = int.MaxValue, DataBytes = long.MaxValue, PathCharacters = long.MaxValue,
    };
}
