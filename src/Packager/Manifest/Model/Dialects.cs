namespace Packager.Manifest;

/// <summary>The two ways to write a manifest.</summary>
[Flags]
public enum Dialects
{
    /// <summary>Neither.</summary>
    None = 0,

    /// <summary>A file without <c>packager: 1</c>: nfpm's keys, expansion and defaults.</summary>
    Nfpm = 1,

    /// <summary>A file that begins with <c>packager: 1</c>.</summary>
    Packager = 2,

    /// <summary>Both.</summary>
    Both = Nfpm | Packager,
}
