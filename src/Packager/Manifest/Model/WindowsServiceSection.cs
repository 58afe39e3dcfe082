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
}
