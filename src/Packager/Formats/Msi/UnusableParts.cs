using Packager.Manifest;
using Packager.Model;

namespace Packager.Formats;

/// <summary>Reports parts of a manifest that mean something on Linux and nothing to Windows Installer, so that none is dropped in silence.</summary>
internal static class UnusableParts
{
    /// <summary>Reports PKG3016.</summary>
    public static void Report(PackageManifest manifest, DiagnosticBag diagnostics)
    {
        var scripts = manifest.Scripts;
        foreach (var script in new[] { scripts.Preinstall, scripts.Postinstall, scripts.Preremove, scripts.Postremove, scripts.OnInstall, scripts.OnUpgrade, scripts.OnRemove, scripts.OnPurge }
            .Concat(scripts.OnUpgradeFrom.Select(pair => (Located<string>?)pair.Value)).OfType<Located<string>>())
        {
            diagnostics.Add(MsiFaults.ShellScript, script.Location, "this shell script cannot run on Windows", "move 'scripts' below 'overrides: deb:'; on Windows msi.steps runs a program of the package");
        }
    }
}
