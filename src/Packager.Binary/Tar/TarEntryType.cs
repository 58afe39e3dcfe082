namespace Packager.Binary;

/// <summary>What a tar entry is: the type flags that dpkg accepts.</summary>
public enum TarEntryType
{
    /// <summary>A regular file, type flag <c>0</c> (also NUL).</summary>
    File = '0',

    /// <summary>Another name of an earlier file of the same archive, type flag <c>1</c>.</summary>
    HardLink = '1',

    /// <summary>A symbolic link, type flag <c>2</c>.</summary>
    Symlink = '2',

    /// <summary>A character device, type flag <c>3</c>.</summary>
    CharacterDevice = '3',

    /// <summary>A block device, type flag <c>4</c>.</summary>
    BlockDevice = '4',

    /// <summary>A directory, type flag <c>5</c>.</summary>
    Directory = '5',

    /// <summary>A named pipe, type flag <c>6</c>.</summary>
    Fifo = '6',
}
