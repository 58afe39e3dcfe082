using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>One entry of <c>services</c>.</summary>
public sealed record ServiceSection
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The unit's name.</summary>
    [Key("name", "The unit's name without suffix; unless given that of the unit file, or the package's name.", Dialects = Dialects.Packager)]
    public Located<string>? Name { get; init; }

    /// <summary>A unit file of the user's.</summary>
    [Key("unit", "A unit file of your own; the other keys then only say how it is enabled and started.", Dialects = Dialects.Packager, Example = "packaging/guestbook.service")]
    public Located<string>? Unit { get; init; }

    /// <summary>One line about it.</summary>
    [Key("description", "One line about it.", Dialects = Dialects.Packager)]
    public Located<string>? Description { get; init; }

    /// <summary>The program and its arguments.</summary>
    [Key("command", "The program and its arguments: a list, or one string split at spaces (quotes hold words together).", Dialects = Dialects.Packager, Example = "[guestbook, --urls, \"http://127.0.0.1:5000\"]", Shorthand = Shorthand.Words)]
    public ImmutableArray<Located<string>> Command { get; init; } = [];

    /// <summary>The user.</summary>
    [Key("user", "The account it runs as, made when it is missing; _NAME unless given, root for root, dynamic for DynamicUser.", Dialects = Dialects.Packager)]
    public Located<string>? User { get; init; }

    /// <summary>The group.</summary>
    [Key("group", "The group it runs as; the user's own unless given.", Dialects = Dialects.Packager)]
    public Located<string>? Group { get; init; }

    /// <summary>Environment variables.</summary>
    [Key("environment", "Environment variables.", Dialects = Dialects.Packager, Example = "{ ASPNETCORE_URLS: \"http://127.0.0.1:5000\" }")]
    public ImmutableArray<KeyValuePair<string, Located<string>>> Environment { get; init; } = [];

    /// <summary>Files of variables.</summary>
    [Key("environment_files", "Files of NAME=value lines; a leading minus makes one optional.", Dialects = Dialects.Packager)]
    public ImmutableArray<Located<string>> EnvironmentFiles { get; init; } = [];

    /// <summary>systemd's Type.</summary>
    [Key("type", "How systemd knows that it is up.", Dialects = Dialects.Packager, Default = "exec", Values = ["simple", "exec", "notify", "notify-reload", "forking", "oneshot", "dbus", "idle"])]
    public Located<string>? Type { get; init; }

    /// <summary>When it is started again.</summary>
    [Key("restart", "When it is started again.", Dialects = Dialects.Packager, Default = "on-failure", Values = ["no", "on-success", "on-failure", "on-abnormal", "on-watchdog", "on-abort", "always"])]
    public Located<string>? Restart { get; init; }

    /// <summary>Where it starts.</summary>
    [Key("working_directory", "The directory it starts in; the app's root unless given.", Dialects = Dialects.Packager)]
    public Located<string>? WorkingDirectory { get; init; }

    /// <summary>State folders.</summary>
    [Key("state", "Folders below /var/lib that belong to it.", Dialects = Dialects.Packager, Example = "[guestbook]")]
    public ImmutableArray<Located<string>> State { get; init; } = [];

    /// <summary>Cache folders.</summary>
    [Key("cache", "Folders below /var/cache that belong to it.", Dialects = Dialects.Packager)]
    public ImmutableArray<Located<string>> Cache { get; init; } = [];

    /// <summary>Log folders.</summary>
    [Key("logs", "Folders below /var/log that belong to it.", Dialects = Dialects.Packager)]
    public ImmutableArray<Located<string>> Logs { get; init; } = [];

    /// <summary>Runtime folders.</summary>
    [Key("runtime", "Folders below /run that belong to it.", Dialects = Dialects.Packager)]
    public ImmutableArray<Located<string>> Runtime { get; init; } = [];

    /// <summary>Sockets.</summary>
    [Key("listen", "Addresses that systemd opens for it, so that upgrades drop no connection.", Dialects = Dialects.Packager, Example = "[\"127.0.0.1:5000\"]")]
    public ImmutableArray<Located<string>> Listen { get; init; } = [];

    /// <summary>A calendar.</summary>
    [Key("timer", "A calendar expression; the service is then started by a timer alone.", Dialects = Dialects.Packager, Example = "daily")]
    public Located<string>? Timer { get; init; }

    /// <summary>What it needs.</summary>
    [Key("needs", "What must be up before it: postgresql, redis, network-online, or a unit's full name.", Dialects = Dialects.Packager)]
    public ImmutableArray<Located<string>> Needs { get; init; } = [];

    /// <summary>How it is shut in.</summary>
    [Key("hardening", "How strictly it is shut in.", Dialects = Dialects.Packager, Default = "standard", Values = ["none", "standard", "strict"])]
    public Located<string>? Hardening { get; init; }

    /// <summary>Whether its memory may be both writable and executable.</summary>
    [Key("jit", "Whether it compiles code while it runs, as .NET, Java and Node do.", Dialects = Dialects.Packager, Default = "true")]
    public Located<bool>? Jit { get; init; }

    /// <summary>Whether it is enabled.</summary>
    [Key("enable", "Whether it is enabled at first installation.", Dialects = Dialects.Packager, Default = "true")]
    public Located<bool>? Enable { get; init; }

    /// <summary>Whether it is started.</summary>
    [Key("start", "Whether it is started at first installation.", Dialects = Dialects.Packager, Default = "true")]
    public Located<bool>? Start { get; init; }

    /// <summary>Whether upgrades restart it.</summary>
    [Key("restart_on_upgrade", "Whether an upgrade restarts it.", Dialects = Dialects.Packager, Default = "true")]
    public Located<bool>? RestartOnUpgrade { get; init; }

    /// <summary>Further lines of the unit.</summary>
    [Key("directives", "Further lines of the unit, by section and name.", Dialects = Dialects.Packager, Example = "{ Service: { MemoryMax: 512M } }")]
    public ImmutableArray<UnitDirective> Directives { get; init; } = [];

    /// <summary>What it is on Windows.</summary>
    [Key("windows", "What is Windows' own: account, start, recovery.", Dialects = Dialects.Packager)]
    public WindowsServiceSection? Windows { get; init; }

    /// <summary>Links to documentation.</summary>
    [Key("documentation", "Links for the unit's Documentation line; the home page unless given.", Dialects = Dialects.Packager)]
    public ImmutableArray<Located<string>> Documentation { get; init; } = [];
}
