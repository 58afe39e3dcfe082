namespace Packager.Lab.Harness;

/// <summary>A release that the lab boots.</summary>
public enum DebianRelease
{
    /// <summary>Bookworm.</summary>
    Debian12 = 12,

    /// <summary>Trixie.</summary>
    Debian13 = 13,
}
