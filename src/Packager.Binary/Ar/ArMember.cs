namespace Packager.Binary;

/// <summary>A member of an ar archive as its header tells it; ar(5), common format.</summary>
/// <param name="Name">1 to 16 bytes of ASCII, for example <c>debian-binary</c>.</param>
/// <param name="Size">Length of its content in bytes.</param>
/// <param name="ModificationTime">Seconds since 1970.</param>
/// <param name="Mode">File type and permission bits, 0100644 for a plain file.</param>
public sealed record ArMember(string Name, long Size, long ModificationTime, int Mode = ArMember.PlainFile)
{
    /// <summary>0100644: a regular file that everybody may read.</summary>
    public const int PlainFile = 0b1_000_000_110_100_100;

    /// <summary>Numeric owner; 0 is root.</summary>
    public int Uid { get; init; }

    /// <summary>Numeric group; 0 is root.</summary>
    public int Gid { get; init; }

    /// <summary>Where the content begins, counted from the start of the archive; 0 for a member that is yet to be written.</summary>
    public long Offset { get; init; }
}
