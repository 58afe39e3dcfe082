namespace Packager.Manifest;

/// <summary>The levels of a manifest on which a key may stand.</summary>
[Flags]
public enum Places
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary>At the top of the file, where it is shared by all packages.</summary>
    Root = 1,

    /// <summary>In an entry of <c>packages</c>.</summary>
    Package = 2,

    /// <summary>Below a selector of <c>overrides</c>.</summary>
    Override = 4,

    /// <summary>On each of them.</summary>
    All = Root | Package | Override,
}
