namespace Packager.Binary;

/// <summary>What a directory entry stands for (MS-CFB §2.6.1).</summary>
internal enum DirectoryEntryKind : byte
{
    Unused = 0,
    Storage = 1,
    Stream = 2,
    Root = 5,
}
