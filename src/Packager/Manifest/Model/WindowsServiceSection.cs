using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>What a service is besides on Windows.</summary>
public sealed record WindowsServiceSection
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The name in the list.</summary>
    [Key("display_name", "The name in the list of services; the description unless given.", Dialects = Dialects.Packager, Example = "Guestbook")]
    public Located<string>? DisplayName { get; init; }

    /// <summary>The account.</summary>
    [Key("account", "The account it runs as: virtual (one of its own, made by Windows), LocalService, NetworkService, LocalSystem, or DOMAIN\\name of a managed account.", Dialects = Dialects.Packager, Default = "virtual")]
    public Located<string>? Account { get; init; }

    /// <summary>Environment variables.</summary>
    [Key("environment", "Environment variables on Windows, besides those of the service or in their place; paths of the package become those of Windows, properties in brackets are filled in.", Dialects = Dialects.Packager, Example = "{ ASPNETCORE_URLS: \"http://127.0.0.1:[CONFIG_LISTEN_PORT]\" }")]
    public ImmutableArray<KeyValuePair<string, Located<string>>> Environment { get; init; } = [];

    /// <summary>Arguments.</summary>
    [Key("arguments", "The arguments on Windows, in place of those of 'command': a list, or one string split at spaces (quotes hold words together). Paths of the package become those of Windows, properties in brackets are filled in.", Dialects = Dialects.Packager, Example = "[--port, \"[CONFIG_LISTEN_PORT]\"]", Shorthand = Shorthand.Words)]
    public ImmutableArray<Located<string>> Arguments { get; init; } = [];

    /// <summary>When it starts.</summary>
    [Key("start", "When Windows starts it: with the machine, some minutes later, on demand, or never; on demand when 'enable' is false.", Dialects = Dialects.Packager, Default = "auto", Values = ["auto", "delayed", "demand", "disabled"])]
    public Located<string>? Start { get; init; }

    /// <summary>Services that run before it.</summary>
    [Key("depends", "Names of services that must run before it.", Dialects = Dialects.Packager, Example = "[Tcpip]")]
    public ImmutableArray<Located<string>> Depends { get; init; } = [];

    /// <summary>The feature.</summary>
    [Key("feature", "The feature of the .msi that the service and its program belong to; the program's unless given.", Dialects = Dialects.Packager, Example = "Server")]
    public Located<string>? Feature { get; init; }

    /// <summary>The pause before a restart.</summary>
    [Key("restart_delay", "Seconds between a failure and the next start; it is started again unless 'restart' is no.", Dialects = Dialects.Packager, Default = "5")]
    public Located<string>? RestartDelay { get; init; }

    /// <summary>Whether Packager's host runs it.</summary>
    [Key("host", "What speaks to the service manager: the program itself (none), Packager's service host (packager), or the host where the program shows no sign that it can (auto).", Dialects = Dialects.Packager, Default = "auto", Values = ["auto", "none", "packager"])]
    public Located<string>? Host { get; init; }

    /// <summary>How the host stops it.</summary>
    [Key("stop", "What the service host sends to the program's console when it has to stop.", Dialects = Dialects.Packager, Default = "ctrl-c", Values = ["ctrl-c", "ctrl-break"])]
    public Located<string>? Stop { get; init; }

    /// <summary>How long the host waits for its end.</summary>
    [Key("stop_timeout", "Seconds after which the service host ends a program that was told to stop; an uninstallation waits for half a minute.", Dialects = Dialects.Packager, Default = "20")]
    public Located<string>? StopTimeout { get; init; }

    /// <summary>How large its log becomes.</summary>
    [Key("log_size", "Mebibytes after which the service host begins a new log file; five are kept.", Dialects = Dialects.Packager, Default = "10")]
    public Located<string>? LogSize { get; init; }
}
