using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Msi;

/// <summary>When Windows starts a service; ServiceInstall.StartType, and MsiServiceConfig for the delay.</summary>
public enum MsiServiceStart
{
    /// <summary>When the machine starts.</summary>
    Automatic,

    /// <summary>Some minutes after the machine has started.</summary>
    Delayed,

    /// <summary>When somebody asks.</summary>
    OnDemand,

    /// <summary>Never.</summary>
    Disabled,
}

/// <summary>A Windows service: the tables ServiceInstall, ServiceControl, MsiServiceConfig and MsiServiceConfigFailureActions.</summary>
public sealed record MsiService
{
    /// <summary>The name that <c>sc.exe</c> knows it by.</summary>
    public required string Name { get; init; }

    /// <summary>What people read in the list of services.</summary>
    public required string DisplayName { get; init; }

    /// <summary>One line about it.</summary>
    public string? Description { get; init; }

    /// <summary>The folder of its program.</summary>
    public required MsiPlace Folder { get; init; }

    /// <summary>The name of its program, a file of the package.</summary>
    public required string Program { get; init; }

    /// <summary>Its arguments, a formatted text in which each is quoted already.</summary>
    public string? Arguments { get; init; }

    /// <summary>Environment variables; the values are formatted texts.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Environment { get; init; } = [];

    /// <summary>The account it runs as; null for LocalSystem.</summary>
    public string? Account { get; init; }

    /// <summary>When it is started.</summary>
    public MsiServiceStart Start { get; init; }

    /// <summary>Whether installation starts it.</summary>
    public bool StartsNow { get; init; } = true;

    /// <summary>Names of services that must run before it.</summary>
    public ImmutableArray<string> Dependencies { get; init; } = [];

    /// <summary>How long after a failure it is started again; null for never.</summary>
    public TimeSpan? RestartDelay { get; init; }

    /// <summary>Where it stands in the manifest.</summary>
    public SourceLocation Location { get; init; }
}
