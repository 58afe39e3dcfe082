namespace Packager.Debian;

/// <summary>
/// How much a package may ask of its reader. Far above anything in the Debian archive; what goes beyond is taken for an attack and refused (PKG2126).
/// </summary>
public sealed record DebReadLimits
{
    /// <summary>The limits for packages from anywhere.</summary>
    public static DebReadLimits Default { get; } = new();

    /// <summary>How many members the ar archive may have: three, and signatures.</summary>
    public int ArMembers { get; init; } = 16;

    /// <summary>How many files control.tar may have, its root aside.</summary>
    public int ControlMembers { get; init; } = 256;

    /// <summary>How many bytes the files of control.tar may have together; they are held in memory.</summary>
    public long ControlBytes { get; init; } = 64L << 20;

    /// <summary>How many bytes the file <c>control</c> may have; it is taken apart in memory.</summary>
    public long ControlStanzaBytes { get; init; } = 4L << 20;

    /// <summary>How many entries data.tar may have.</summary>
    public int DataEntries { get; init; } = 1_000_000;

    /// <summary>How many bytes the files of data.tar may have together; they are never held in memory.</summary>
    public long DataBytes { get; init; } = 256L << 30;

    /// <summary>How many characters the paths of data.tar and the directories above them may have together; they are held to find paths that are there twice.</summary>
    public long PathCharacters { get; init; } = 64L << 20;
}
