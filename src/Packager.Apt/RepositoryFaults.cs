using Packager.Model;

namespace Packager.Apt;

/// <summary>Faults of repositories, PKG4001–4034.</summary>
public static class RepositoryFaults
{
    /// <summary>Somebody else is publishing.</summary>
    public static DiagnosticDescriptor Locked { get; } =
        new("PKG4001", Severity.Error, "Somebody else is changing the repository, and did not finish in the time that was waited.");

    /// <summary>A publisher was stopped between two names.</summary>
    public static DiagnosticDescriptor Interrupted { get; } =
        new("PKG4025", Severity.Warning, "A publisher was stopped while it replaced the plain names of indexes; by hash everything is there.");

    /// <summary>No file that a repository takes.</summary>
    public static DiagnosticDescriptor NotPublishable { get; } =
        new("PKG4002", Severity.Error, "A file to publish is neither a .deb, nor a .dsc or .changes.");

    /// <summary>Other bytes under one name.</summary>
    public static DiagnosticDescriptor OtherBytes { get; } =
        new("PKG4003", Severity.Error, "A package of this name, version and architecture is there already with other bytes.");

    /// <summary>No such channel.</summary>
    public static DiagnosticDescriptor NoChannel { get; } =
        new("PKG4004", Severity.Error, "The repository has no such channel.");

    /// <summary>A name that no channel or component can have.</summary>
    public static DiagnosticDescriptor BadName { get; } =
        new("PKG4005", Severity.Error, "The name of a channel, component or architecture cannot stand in a path or in a Release file.");

    /// <summary>Nothing matches.</summary>
    public static DiagnosticDescriptor NothingMatches { get; } =
        new("PKG4006", Severity.Error, "The channel has no such package or version.");

    /// <summary>Promotion of what cannot be installed.</summary>
    public static DiagnosticDescriptor NotInstallable { get; } =
        new("PKG4007", Severity.Error, "A package depends on another one that the channel would not have.");

    /// <summary>The signature failed.</summary>
    public static DiagnosticDescriptor SigningFailed { get; } =
        new("PKG4008", Severity.Error, "The repository's key cannot sign; the repository is as it was.");

    /// <summary>The state is gone.</summary>
    public static DiagnosticDescriptor StateMissing { get; } =
        new("PKG4009", Severity.Error, "A channel was not published by Packager, or what it noted about it is gone.");

    /// <summary>Another origin or label.</summary>
    public static DiagnosticDescriptor OtherIdentity { get; } =
        new("PKG4010", Severity.Error, "Origin, label or codename of a channel would change, which makes apt stop and ask on every machine.");

    /// <summary>No such generation.</summary>
    public static DiagnosticDescriptor NoGeneration { get; } =
        new("PKG4011", Severity.Error, "The channel's history has no such number.");

    /// <summary>Files that a rollback needs.</summary>
    public static DiagnosticDescriptor PoolFileGone { get; } =
        new("PKG4012", Severity.Error, "A package that would be offered again is no longer in the pool.");

    /// <summary>A conffile that vanishes.</summary>
    public static DiagnosticDescriptor ConffileDropped { get; } =
        new("PKG4013", Severity.Warning, "A conffile of the last published version is no longer one; upgrades leave it behind unless a maintainer script removes it (dpkg-maintscript-helper(1)).");

    /// <summary>A folder that becomes a link, or the other way round.</summary>
    public static DiagnosticDescriptor KindChanged { get; } =
        new("PKG4014", Severity.Warning, "A folder of the last published version became a link, or a link a folder, which dpkg does not change by itself (dpkg-maintscript-helper(1)).");

    /// <summary>A file that changes its owner.</summary>
    public static DiagnosticDescriptor FileMoved { get; } =
        new("PKG4015", Severity.Warning, "A file came from another package of the channel without Breaks and Replaces (Debian Policy §7.6).");

    /// <summary>A promise that is not kept.</summary>
    public static DiagnosticDescriptor FileDiffers { get; } =
        new("PKG4016", Severity.Error, "A file of the repository is not there, or is not what an index promises.");

    /// <summary>A bad signature.</summary>
    public static DiagnosticDescriptor SignatureBad { get; } =
        new("PKG4017", Severity.Error, "The signature of a channel does not hold.");

    /// <summary>A .changes file that lies.</summary>
    public static DiagnosticDescriptor ChangesDiffer { get; } =
        new("PKG4018", Severity.Error, "A .changes or .dsc file names a file that is not there, or has another digest.");

    /// <summary>A phase that is none.</summary>
    public static DiagnosticDescriptor Phase { get; } =
        new("PKG4019", Severity.Error, "A phase is not a percentage from 0 to 100.");

    /// <summary>An older version.</summary>
    public static DiagnosticDescriptor OlderVersion { get; } =
        new("PKG4020", Severity.Warning, "A published version sorts before one that the channel has; no machine will upgrade to it.");

    /// <summary>The key is weak.</summary>
    public static DiagnosticDescriptor WeakKey { get; } =
        new("PKG4021", Severity.Error, "apt refuses signatures of this key: it is DSA, an RSA key under 2048 bits, or vouched for with SHA-1 only.");

    /// <summary>The key expires.</summary>
    public static DiagnosticDescriptor KeyExpires { get; } =
        new("PKG4022", Severity.Warning, "The repository's key expires soon.");

    /// <summary>Settings that cannot be.</summary>
    public static DiagnosticDescriptor Settings { get; } =
        new("PKG4023", Severity.Error, "The settings of the repository contradict each other or have an impossible value.");

    /// <summary>Control fields.</summary>
    public static DiagnosticDescriptor BadControl { get; } =
        new("PKG4024", Severity.Error, "The control fields of a package to publish have a name, version or architecture that Debian Policy does not allow.");

    internal static UserFaultException OfOthers(string what) => new(StateMissing.At(SourceLocation.None, $"'{what}' was not published by Packager, which would lose what it lists",
        "publish into a folder of its own, and add there what users shall still have"));

    internal static UserFaultException StateLost(string what) => new(StateMissing.At(SourceLocation.None, $"'{what}' was not published by Packager, or what was noted about it is gone",
        "restore the folder .packager of the repository from a backup, or publish into a folder of its own"));
}
