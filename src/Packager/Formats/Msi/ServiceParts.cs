using Packager.Manifest;
using Packager.Model;

namespace Packager.Formats;

/// <summary>Tells which parts of a service systemd has and Windows has not, so that none is left out in silence. What shuts a service in, and its sockets, are systemd's own matter.</summary>
internal static class ServiceParts
{
    private const string Hint = "give Windows' own below overrides: msi: services:, without it";

    /// <summary>Reports PKG3034.</summary>
    public static void Report(ServiceSection section, DiagnosticBag diagnostics)
    {
        foreach (var file in section.EnvironmentFiles) Tell(file.Location, $"Windows reads no variables from '{file.Value}'");
        foreach (var folder in section.Runtime) Tell(folder.Location, $"Windows has no folder /run/{folder.Value} that a restart empties");
        foreach (var need in section.Needs.Where(need => need.Value != "network-online")) Tell(need.Location, $"Windows does not start '{need.Value}' before the service; windows: depends: names services of Windows");
        if (section.RestartOnUpgrade is { Value: false } kept) Tell(kept.Location, "Windows Installer stops the service before each upgrade");

        void Tell(SourceLocation location, string what) => diagnostics.Add(MsiFaults.UnusedServicePart, location, what, Hint);
    }
}
