using System.Globalization;

namespace Packager.Msi;

/// <summary>The tables ServiceInstall, ServiceControl, MsiServiceConfig and MsiServiceConfigFailureActions; a service belongs to the component of its program.</summary>
internal static class ServiceRows
{
    private const int OwnProcess = 16;
    private const int NormalErrorControl = 1;
    private const int StartAtInstall = 1;
    private const int StopAtInstall = 2;
    private const int StopAtUninstall = 32;
    private const int DeleteAtUninstall = 128;
    private const int OnInstallAndReinstall = 1 | 4;
    private const int DelayedStart = 3;
    private const int ActionsOnEveryFailure = 4;
    private const int SecondsOfADay = 86400;

    public static void Add(MsiAuthoring authoring)
    {
        foreach (var service in authoring.Package.Services)
        {
            authoring.Rows.Location = service.Location;
            if (authoring.FindFile(service.Folder, service.Program) is { } program) Add(authoring, service, program.Key);
        }
    }

    private static void Add(MsiAuthoring authoring, MsiService service, string component)
    {
        var key = MsiIdentifier.For(service.Name, "service/" + service.Name);
        var dependencies = service.Dependencies.IsEmpty ? null : string.Join("[~]", service.Dependencies) + "[~][~]";
        authoring.Rows.Add("ServiceInstall", key, service.Name, service.DisplayName, OwnProcess, StartType(service.Start), NormalErrorControl,
            null, dependencies, service.Account, null, service.Arguments, component, service.Description);
        var events = StopAtInstall | StopAtUninstall | DeleteAtUninstall | (service.StartsNow ? StartAtInstall : 0);
        authoring.Rows.Add("ServiceControl", key, service.Name, events, null, 1, component);
        AddEnvironment(authoring, service, component);
        if (service.Start == MsiServiceStart.Delayed) AddConfig(authoring, service, DelayedStart, component);
        if (service.RestartDelay is { } delay) AddRestarts(authoring, service, key, delay, component);
    }

    private static int StartType(MsiServiceStart start) => start switch
    {
        MsiServiceStart.OnDemand => 3,
        MsiServiceStart.Disabled => 4,
        _ => 2,
    };

    // The service manager hands these to the process; they stand in the registry before the service is made.
    private static void AddEnvironment(MsiAuthoring authoring, MsiService service, string component)
    {
        if (service.Environment.IsEmpty) return;
        var key = $@"SYSTEM\CurrentControlSet\Services\{service.Name}";
        var value = string.Concat(service.Environment.Select(variable => $"[~]{variable.Key}={variable.Value}")) + "[~]";
        authoring.Rows.Add("Registry", MsiIdentifier.For(service.Name + "_Environment", key), (int)RegistryRoot.LocalMachine, key, "Environment", value, component);
    }

    private static void AddRestarts(MsiAuthoring authoring, MsiService service, string key, TimeSpan delay, string component)
    {
        AddConfig(authoring, service, ActionsOnEveryFailure, component);
        var milliseconds = ((int)delay.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        authoring.Rows.Add("MsiServiceConfigFailureActions", key, service.Name, OnInstallAndReinstall, SecondsOfADay, null, null,
            "1[~]1[~]1", $"{milliseconds}[~]{milliseconds}[~]{milliseconds}", component);
    }

    private static void AddConfig(MsiAuthoring authoring, MsiService service, int type, string component) => authoring.Rows.Add("MsiServiceConfig",
        MsiIdentifier.For($"{service.Name}_{type.ToString(CultureInfo.InvariantCulture)}", service.Name), service.Name, OnInstallAndReinstall, type, "1", component);
}
