using System.Xml.Linq;

namespace Packager.Msi;

/// <summary>Services of a component.</summary>
internal static class WxsServices
{
    public static IEnumerable<XElement> Of(WxsContext context, string component)
    {
        foreach (var row in context.Rows("ServiceInstall", "Component_", component))
        {
            var service = context.Make("ServiceInstall", ("Id", row.Text("ServiceInstall")), ("Name", row.Text("Name")), ("DisplayName", row.Text("DisplayName")),
                ("Description", row.Text("Description")), ("Arguments", row.Text("Arguments")), ("Account", row.Text("StartName")), ("Password", row.Text("Password")),
                ("Start", Start(row.Number("StartType"))), ("Type", (row.Number("ServiceType") ?? 16) == 32 ? "shareProcess" : "ownProcess"),
                ("ErrorControl", Control((row.Number("ErrorControl") ?? 1) & 0x7fff)), ("Vital", ((row.Number("ErrorControl") ?? 0) & 0x8000) != 0 ? "yes" : "no"),
                ("LoadOrderGroup", row.Text("LoadOrderGroup")));
            service.Add(Dependencies(row).Select(name => context.Make("ServiceDependency", ("Id", name.TrimStart('+')), ("Group", WxsWords.YesIf(name[0] == '+')))));
            service.Add(WxsPermissions.Of(context, "ServiceInstall", row.Text("ServiceInstall")!));
            yield return service;
        }

        foreach (var row in context.Rows("ServiceControl", "Component_", component))
        {
            var events = row.Number("Event") ?? 0;
            var control = context.Make("ServiceControl", ("Id", row.Text("ServiceControl")), ("Name", row.Text("Name")),
                ("Start", When(events, 1, 16)), ("Stop", When(events, 2, 32)), ("Remove", When(events, 8, 128)), ("Wait", (row.Number("Wait") ?? 1) == 0 ? "no" : "yes"));
            control.Add((row.Text("Arguments") ?? "").Split("[~]", StringSplitOptions.RemoveEmptyEntries).Select(text => Argument(context, text)));
            yield return control;
        }

        foreach (var row in context.Rows("MsiServiceConfig", "Component_", component)) yield return Config(context, row);
        foreach (var row in context.Rows("MsiServiceConfigFailureActions", "Component_", component)) yield return Failures(context, row);
    }

    private static string[] Dependencies(MsiRow row) => (row.Text("Dependencies") ?? "").Split("[~]", StringSplitOptions.RemoveEmptyEntries);

    private static XElement Argument(WxsContext context, string text) => context.Dialect == WxsDialect.Wix4
        ? context.Make("ServiceArgument", ("Value", text))
        : new XElement(context.Dialect.Element("ServiceArgument"), text);

    private static XElement Config(WxsContext context, MsiRow row)
    {
        var type = row.Number("ConfigType");
        var value = row.Text("Argument");
        return context.Make("ServiceConfig", ("Id", row.Text("MsiServiceConfig")), ("ServiceName", row.Text("Name")), ("OnInstall", WxsWords.YesIf(((row.Number("Event") ?? 1) & 1) != 0)),
            ("OnReinstall", WxsWords.YesIf(((row.Number("Event") ?? 0) & 4) != 0)), ("DelayedAutoStart", type == 3 ? YesNo(value) : null), ("FailureActionsWhen", type == 4 ? (value == "1" ? "failedToStopOrReturnedError" : "failedToStop") : null),
            ("ServiceSid", type == 5 ? value switch { "0" => "none", "3" => "restricted", _ => "unrestricted" } : null), ("PreShutdownDelay", type == 7 ? value : null));
    }

    private static XElement Failures(WxsContext context, MsiRow row)
    {
        var actions = context.Make("ServiceConfigFailureActions", ("Id", row.Text("MsiServiceConfigFailureActions")), ("ServiceName", row.Text("Name")), ("OnInstall", "yes"),
            ("ResetPeriod", row.Number("ResetPeriod")), ("RebootMessage", row.Text("RebootMessage")), ("Command", row.Text("Command")));
        var delays = (row.Text("DelayActions") ?? "").Split("[~]", StringSplitOptions.RemoveEmptyEntries);
        var kinds = (row.Text("Actions") ?? "").Split("[~]", StringSplitOptions.RemoveEmptyEntries);
        actions.Add(kinds.Zip(delays, (kind, delay) => context.Make("Failure", ("Action", kind switch { "1" => "restartService", "2" => "restartComputer", "3" => "runCommand", _ => "none" }), ("Delay", delay))));
        return actions;
    }

    private static string YesNo(string? value) => value == "1" ? "yes" : "no";

    private static string Start(int? type) => type switch { 3 => "demand", 4 => "disabled", 0 => "boot", 1 => "system", _ => "auto" };

    private static string Control(int control) => control switch { 0 => "ignore", 3 => "critical", _ => "normal" };

    private static string? When(int events, int install, int uninstall) => ((events & install) != 0, (events & uninstall) != 0) switch
    {
        (true, true) => "both",
        (true, false) => "install",
        (false, true) => "uninstall",
        _ => null,
    };
}
