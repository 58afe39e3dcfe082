namespace Packager.Model;

/// <summary>Whether a file is configuration that an administrator may change, in nfpm's words.</summary>
public enum ConfigKind
{
    /// <summary>Not configuration.</summary>
    None,

    /// <summary><c>config</c>: kept when the administrator changed it (a conffile in Debian).</summary>
    Config,

    /// <summary><c>config|noreplace</c>: the same in Debian.</summary>
    NoReplace,

    /// <summary><c>config|missingok</c>: the same in Debian.</summary>
    MissingOk,
}
