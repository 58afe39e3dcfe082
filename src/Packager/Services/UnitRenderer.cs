using System.Collections.Immutable;
using Packager.Model;
using Packager.Templates;

namespace Packager.Services;

/// <summary>Makes the unit files of a service: its service, and a socket or a timer where it has one.</summary>
/// <param name="engine">Renders the templates.</param>
/// <param name="package">The package's name, for services without a description.</param>
/// <param name="diagnostics">Receives what cannot be written.</param>
public sealed class UnitRenderer(TemplateEngine engine, string package, DiagnosticBag diagnostics)
{
    /// <summary>The units of a service that brings no file of its own.</summary>
    public ImmutableArray<ServiceUnit> Render(Service service)
    {
        ArgumentNullException.ThrowIfNull(service);
        var units = ImmutableArray.CreateBuilder<ServiceUnit>();
        units.Add(Unit(service, ".service", "systemd/service.hbs", ServiceModel(service)));
        if (!service.Listen.IsEmpty)
            units.Add(Unit(service, ".socket", "systemd/socket.hbs", new SocketModel(Description(service), service.Documentation, service.Listen, Lines(service, "Socket"))));
        if (service.Timer is { } timer)
            units.Add(Unit(service, ".timer", "systemd/timer.hbs", new TimerModel(Description(service), service.Documentation, timer, Lines(service, "Timer"))));
        return units.ToImmutable();
    }

    private ServiceUnit Unit(Service service, string suffix, string template, object model)
    {
        var text = engine.Render(template, model, diagnostics);
        return new(service.Name.Value + suffix, text, UnitFile.Read(text), service);
    }

    private ServiceModel ServiceModel(Service service)
    {
        var needs = service.Needs.Select(n => ServiceNeeds.UnitOf(n.Value)).OfType<string>().Distinct(StringComparer.Ordinal).ToImmutableArray();
        ImmutableArray<string> socket = service.Listen.IsEmpty ? [] : [service.Name.Value + ".socket"];
        return new ServiceModel
        {
            Description = Description(service),
            Documentation = service.Documentation,
            Requires = socket,
            Wants = needs,
            After = [.. socket, "network.target", .. needs],
            UnitLines = Lines(service, "Unit"),
            Type = service.Type,
            Command = service.Command,
            Restart = service.Restart,
            // systemd's own 100 ms would use up its start limit within a second, and the service would stay down.
            RestartSec = service.Restart == "no" || Sets(service, "RestartSec") ? null : "2s",
            User = service.User,
            Group = service.Group,
            DynamicUser = service.DynamicUser,
            WorkingDirectory = service.WorkingDirectory,
            State = service.StateDirectories,
            Cache = service.CacheDirectories,
            Logs = service.LogsDirectories,
            Runtime = service.RuntimeDirectories,
            Environment = [.. service.Environment.Select(v => new VariableModel(v.Key, v.Value))],
            EnvironmentFiles = service.EnvironmentFiles,
            Hardening = [.. HardeningLines.For(service).Select(l => new LineModel(l.Name, new TemplateCode(l.Value, service.Location)))],
            ServiceLines = Lines(service, "Service"),
            WantedBy = service.Timer is null ? ["multi-user.target"] : [],
            InstallLines = Lines(service, "Install"),
        };
    }

    private Located<string> Description(Service service) =>
        new(string.IsNullOrWhiteSpace(service.Description) ? package : service.Description, service.Location);

    private static bool Sets(Service service, string name) => service.Extra.Any(d => d.Section == "Service" && d.Name == name);

    private static ImmutableArray<LineModel> Lines(Service service, string section) =>
        [.. service.Extra.Where(d => d.Section == section).Select(d => new LineModel(d.Name, new TemplateCode(d.Value.Value, d.Value.Location)))];
}
