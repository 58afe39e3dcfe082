namespace Packager.Lab.Harness;

/// <summary>A release that the lab boots.</summary>
public enum DebianRelease
{
    /// <summary>Bullseye: the oldest apt that reads our repositories; nothing else of it is asked.</summary>
    Debian11 = 11,

    /// <summary>Bookworm.</summary>
    Debian12 = 12,

    /// <summary>Trixie.</summary>
    Debian13 = 13,
}
