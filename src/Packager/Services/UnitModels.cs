using System.Collections.Immutable;
using Packager.Model;
using Packager.Templates;

namespace Packager.Services;

/// <summary>What <c>systemd/service.hbs</c> is given.</summary>
public sealed record ServiceModel
{
    /// <summary>One line about it.</summary>
    public required Located<string> Description { get; init; }

    /// <summary>Links.</summary>
    public ImmutableArray<string> Documentation { get; init; } = [];

    /// <summary>Units without which it does not run.</summary>
    public ImmutableArray<string> Requires { get; init; } = [];

    /// <summary>Units that are started with it.</summary>
    public ImmutableArray<string> Wants { get; init; } = [];

    /// <summary>Units that are started before it.</summary>
    public ImmutableArray<string> After { get; init; } = [];

    /// <summary>Further lines of <c>[Unit]</c>.</summary>
    public ImmutableArray<LineModel> UnitLines { get; init; } = [];

    /// <summary>How systemd knows that it is up.</summary>
    public required string Type { get; init; }

    /// <summary>The program and its arguments.</summary>
    public ImmutableArray<Located<string>> Command { get; init; } = [];

    /// <summary>When it is started again.</summary>
    public required string Restart { get; init; }

    /// <summary>How long after.</summary>
    public string? RestartSec { get; init; }

    /// <summary>Its account.</summary>
    public Located<string>? User { get; init; }

    /// <summary>Its group.</summary>
    public Located<string>? Group { get; init; }

    /// <summary>Whether systemd makes up an account.</summary>
    public bool DynamicUser { get; init; }

    /// <summary>Where it starts.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Folders below /var/lib.</summary>
    public ImmutableArray<string> State { get; init; } = [];

    /// <summary>Folders below /var/cache.</summary>
    public ImmutableArray<string> Cache { get; init; } = [];

    /// <summary>Folders below /var/log.</summary>
    public ImmutableArray<string> Logs { get; init; } = [];

    /// <summary>Folders below /run.</summary>
    public ImmutableArray<string> Runtime { get; init; } = [];

    /// <summary>Variables.</summary>
    public ImmutableArray<VariableModel> Environment { get; init; } = [];

    /// <summary>Files of variables.</summary>
    public ImmutableArray<Located<string>> EnvironmentFiles { get; init; } = [];

    /// <summary>How it is shut in.</summary>
    public ImmutableArray<LineModel> Hardening { get; init; } = [];

    /// <summary>Further lines of <c>[Service]</c>.</summary>
    public ImmutableArray<LineModel> ServiceLines { get; init; } = [];

    /// <summary>The targets that start it.</summary>
    public ImmutableArray<string> WantedBy { get; init; } = [];

    /// <summary>Further lines of <c>[Install]</c>.</summary>
    public ImmutableArray<LineModel> InstallLines { get; init; } = [];
}

/// <summary>What <c>systemd/socket.hbs</c> is given.</summary>
/// <param name="Description">One line about the service.</param>
/// <param name="Documentation">Links.</param>
/// <param name="Listen">Addresses.</param>
/// <param name="Lines">Further lines of <c>[Socket]</c>.</param>
public sealed record SocketModel(
    Located<string> Description, ImmutableArray<string> Documentation, ImmutableArray<Located<string>> Listen, ImmutableArray<LineModel> Lines);

/// <summary>What <c>systemd/timer.hbs</c> is given.</summary>
/// <param name="Description">One line about the service.</param>
/// <param name="Documentation">Links.</param>
/// <param name="Calendar">When it runs.</param>
/// <param name="Lines">Further lines of <c>[Timer]</c>.</param>
public sealed record TimerModel(
    Located<string> Description, ImmutableArray<string> Documentation, Located<string> Calendar, ImmutableArray<LineModel> Lines);

/// <summary>An environment variable.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record VariableModel(string Name, Located<string> Value);

/// <summary>A line whose value is systemd's own language already.</summary>
/// <param name="Name">The directive.</param>
/// <param name="Value">Its value, specifiers and all.</param>
public sealed record LineModel(string Name, TemplateCode Value);
