namespace Packager.Binary;

/// <summary>A file that goes into a cabinet. Its date is a constant, so that the bytes depend on names and contents alone.</summary>
/// <param name="Name">1 to 255 bytes of UTF-8; in an .msi the key of the File table.</param>
/// <param name="Length">How many bytes <paramref name="Open"/> yields, at most <see cref="LongestLength"/>.</param>
/// <param name="Open">Opens the content; called once while the cabinet is written.</param>
public sealed record CabinetFile(string Name, long Length, Func<Stream> Open)
{
    /// <summary>A file lies in one folder, and a folder has at most 65,535 blocks of 32 KiB: 2,147,450,880 bytes.</summary>
    public const long LongestLength = (long)CabinetFormat.MostBlocks * CabinetFormat.BlockLength;
}
