using System.Collections.Immutable;

namespace Packager.Model;

/// <summary>A long-running program that the machine starts: a systemd unit on Debian, a Windows service elsewhere.</summary>
public sealed record Service
{
    /// <summary>The unit's name without suffix.</summary>
    public required Located<string> Name { get; init; }

    /// <summary>One line for people; the unit's Description.</summary>
    public string? Description { get; init; }

    /// <summary>The program and its arguments, one item each; the first is an absolute path or a name below the app's root.</summary>
    public ImmutableArray<Located<string>> Command { get; init; } = [];

    /// <summary>The account it runs as; null for root.</summary>
    public Located<string>? User { get; init; }

    /// <summary>The group it runs as; null for the user's own.</summary>
    public Located<string>? Group { get; init; }

    /// <summary>Whether systemd makes up an account for each run (DynamicUser); <see cref="User"/> is then null.</summary>
    public bool DynamicUser { get; init; }

    /// <summary>Environment variables, in the order of the manifest.</summary>
    public ImmutableArray<KeyValuePair<string, Located<string>>> Environment { get; init; } = [];

    /// <summary>Files of <c>NAME=value</c> lines; a leading <c>-</c> makes one optional.</summary>
    public ImmutableArray<Located<string>> EnvironmentFiles { get; init; } = [];

    /// <summary>systemd's Type: <c>simple</c>, <c>exec</c>, <c>notify</c>, <c>forking</c>, <c>oneshot</c>.</summary>
    public string Type { get; init; } = "exec";

    /// <summary>systemd's Restart: <c>no</c>, <c>on-failure</c>, <c>always</c> …</summary>
    public string Restart { get; init; } = "on-failure";

    /// <summary>Directory the program starts in; null for the app's root.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Names below <c>/var/lib</c> that systemd makes and gives to the user (StateDirectory).</summary>
    public ImmutableArray<string> StateDirectories { get; init; } = [];

    /// <summary>Names below <c>/var/cache</c> (CacheDirectory).</summary>
    public ImmutableArray<string> CacheDirectories { get; init; } = [];

    /// <summary>Names below <c>/var/log</c> (LogsDirectory).</summary>
    public ImmutableArray<string> LogsDirectories { get; init; } = [];

    /// <summary>Names below <c>/run</c> (RuntimeDirectory).</summary>
    public ImmutableArray<string> RuntimeDirectories { get; init; } = [];

    /// <summary>Addresses of sockets that systemd opens for it (ListenStream); a <c>.socket</c> unit is made when there is one.</summary>
    public ImmutableArray<Located<string>> Listen { get; init; } = [];

    /// <summary>A calendar expression (OnCalendar); a <c>.timer</c> unit is made and the service is started by it alone.</summary>
    public Located<string>? Timer { get; init; }

    /// <summary>Units or engines it needs: <c>postgresql</c>, <c>redis</c>, <c>network-online</c>, or a unit's full name.</summary>
    public ImmutableArray<Located<string>> Needs { get; init; } = [];

    /// <summary>How strictly it is shut in.</summary>
    public Hardening Hardening { get; init; } = Hardening.Standard;

    /// <summary>Whether it is enabled at first installation.</summary>
    public bool Enable { get; init; } = true;

    /// <summary>Whether it is started at first installation.</summary>
    public bool Start { get; init; } = true;

    /// <summary>Whether an upgrade restarts it.</summary>
    public bool RestartOnUpgrade { get; init; } = true;

    /// <summary>Whether just-in-time compilers need writable and executable memory (true for .NET and Node).</summary>
    public bool NeedsWritableCode { get; init; } = true;

    /// <summary>Further lines of the unit by section, for what the manifest has no word for.</summary>
    public ImmutableArray<UnitDirective> Extra { get; init; } = [];

    /// <summary>Documentation links of the unit; the package's homepage when none is given.</summary>
    public ImmutableArray<string> Documentation { get; init; } = [];

    /// <summary>A unit file that the user brings instead of a generated one.</summary>
    public Located<string>? UnitFile { get; init; }

    /// <summary>Where it stands in the manifest.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>How strictly a service is shut in.</summary>
public enum Hardening
{
    /// <summary>Nothing is restricted.</summary>
    None,

    /// <summary>Everything that a well-behaved network service can live with.</summary>
    Standard,

    /// <summary>The same, and no network but the local host.</summary>
    Strict,
}

/// <summary>One line of a unit file.</summary>
/// <param name="Section">For example <c>Service</c>.</param>
/// <param name="Name">For example <c>MemoryMax</c>.</param>
/// <param name="Value">Its value, quoted when it is rendered.</param>
public sealed record UnitDirective(string Section, string Name, Located<string> Value);
