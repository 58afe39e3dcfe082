using Packager.Manifest;
using Packager.Model;

namespace Packager.Services;

/// <summary>Whether the values of a service agree with each other: each may be right by itself, and systemd still refuse the unit or never see a line of it.</summary>
internal static class ServiceAgreement
{
    private static readonly string[] Suffixes = [".service", ".socket", ".timer", ".path", ".target", ".mount"];

    /// <summary>Reports PKG1540 for a name with a unit's suffix and PKG1556 for values that contradict each other.</summary>
    public static void Check(ServiceSection section, DiagnosticBag diagnostics)
    {
        if (section.Name is { } name && Array.Find(Suffixes, s => name.Value.EndsWith(s, StringComparison.Ordinal)) is { } suffix)
            diagnostics.Add(ServiceFaults.BadName, name.Location, $"'{name.Value}' ends like a unit's file", $"write '{name.Value[..^suffix.Length]}'");
        if (section.Unit is null) CheckUnit(section, diagnostics);
    }

    // systemd.service(5): what it refuses when it loads the unit.
    private static void CheckUnit(ServiceSection section, DiagnosticBag diagnostics)
    {
        var type = section.Type?.Value ?? (section.Timer is null ? "exec" : "oneshot");
        if (type == "oneshot" && section.Restart is { Value: "always" or "on-success" } restart)
            Fault(restart, $"'restart: {restart.Value}' cannot stand with 'type: oneshot', whose end is no reason to begin anew", "write on-failure or no, or another type");
        if (type == "dbus" && section.Type is { } dbus && !Says(section, "Service", "BusName"))
            Fault(dbus, "'type: dbus' needs the name that the service takes on the bus", "write directives: { Service: { BusName: org.example.Hello } }");
        foreach (var line in section.Directives)
        {
            if (line is { Section: "Service", Name: "ExecStart" } && type != "oneshot") Fault(line.Value, "'ExecStart' stands in the unit already, and may stand once", "write what it starts as 'command'");
            else if (line.Section == "Socket" && section.Listen.IsEmpty) Fault(line.Value, $"'{line.Name}' is a line of a socket, and the service has none", "say where it listens, for example listen: [\"127.0.0.1:5000\"]");
            else if (line.Section == "Timer" && section.Timer is null) Fault(line.Value, $"'{line.Name}' is a line of a timer, and the service has none", "say when it starts, for example timer: daily");
            else if (line.Section == "Install" && section.Timer is not null) Fault(line.Value, $"'{line.Name}' has no place: the timer is installed, and the service started by it alone", "take it out");
        }

        void Fault(Located<string> value, string message, string hint) => diagnostics.Add(ServiceFaults.Contradiction, value.Location, message, hint);
    }

    private static bool Says(ServiceSection section, string part, string name) => section.Directives.Any(d => d.Section == part && d.Name == name);
}
