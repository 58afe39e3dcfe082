namespace Packager.Binary;

/// <summary>One entry of a tar archive, its long name and link already put together.</summary>
public sealed record TarEntry
{
    /// <summary>The name exactly as it is stored: <c>./usr/bin/x</c>, directories with a slash at the end.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required TarEntryType Type { get; init; }

    /// <summary>The twelve permission bits.</summary>
    public int Mode { get; init; }

    /// <summary>Numeric owner.</summary>
    public long Uid { get; init; }

    /// <summary>Numeric group.</summary>
    public long Gid { get; init; }

    /// <summary>The owner's name, which dpkg prefers to the number; at most 31 bytes.</summary>
    public string UserName { get; init; } = "root";

    /// <summary>The group's name; at most 31 bytes.</summary>
    public string GroupName { get; init; } = "root";

    /// <summary>Bytes of content that follow the header; 0 for everything but a file.</summary>
    public long Size { get; init; }

    /// <summary>Seconds since 1970.</summary>
    public long ModificationTime { get; init; }

    /// <summary>What a link points at; empty for everything else.</summary>
    public string LinkName { get; init; } = "";

    /// <summary>Major number of a device.</summary>
    public int DeviceMajor { get; init; }

    /// <summary>Minor number of a device.</summary>
    public int DeviceMinor { get; init; }
}
