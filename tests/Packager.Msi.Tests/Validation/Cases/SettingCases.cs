using static Packager.Msi.Tests.Validation.IceCase;

namespace Packager.Msi.Tests.Validation;

/// <summary>Registry, shortcuts, environment, COM, services, permissions.</summary>
internal static class SettingCases
{
    public static IceCase[] All { get; } =
    [
        Error("ICE15", "type without its extension", "MIME.Extension_ [application/x-acme]", p => p.Set("Extension.MIME_ [acme, App]", "")),
        Error("ICE15", "extension without its type", "Extension.MIME_ [acme, App]", p => p.Without("MIME")),
        Error("ICE19", "advertised without GUID", "Shortcut.Component_ [Advertised]", p => p.Set("Component.ComponentId [App]", "")),
        Error("ICE19", "advertised without file", "Class.Component_ [{B0000000-0000-4000-8000-000000000001}, InprocServer32, Com]", p => p.Set("Component.KeyPath [Com]", "")),
        Warning("ICE19", "published without file", "PublishComponent.Component_ [{C0000000-0000-4000-8000-000000000001}, x, App]", p => p.Set("Component.KeyPath [App]", "")),
        Error("ICE22", "published by another feature", "PublishComponent.Component_ [{C0000000-0000-4000-8000-000000000001}, x, App]", p => p.Set("PublishComponent.Feature_ [{C0000000-0000-4000-8000-000000000001}, x, App]", "Docs")),
        Warning("ICE33", "class by hand", "Registry.Key [Own]", p => p.Add(@"Registry: Own|0|CLSID\{D0000000-0000-4000-8000-000000000001}\InprocServer32||[#com.dll]|Com")),
        Warning("ICE33", "extension by hand", "Registry.Key [Own]", p => p.Add("Registry: Own|0|.other||Acme.Other|App")),
        Warning("ICE36", "icon that nothing uses", "Icon.Name [more.ico]", p => p.Add("Icon: more.ico|x")),
        Error("ICE41", "class of another feature", "Class.Feature_ [{B0000000-0000-4000-8000-000000000002}, LocalServer32, Svc]", p => p.Set("Class.Feature_ [{B0000000-0000-4000-8000-000000000002}, LocalServer32, Svc]", "Docs")),
        Error("ICE42", "program within the process", "Class.Context [{B0000000-0000-4000-8000-000000000003}, InprocServer32, Svc]", p => p.Add("Class: {B0000000-0000-4000-8000-000000000003}|InprocServer32|Svc|||||||||Main|")),
        Error("ICE42", "argument within the process", "Class.Argument [{B0000000-0000-4000-8000-000000000001}, InprocServer32, Com]", p => p.Set("Class.Argument [{B0000000-0000-4000-8000-000000000001}, InprocServer32, Com]", "-x")),
        Error("ICE43", "shortcut with a file", "Component.KeyPath [App]", p => p.Set("Shortcut.Component_ [AppShortcut]", "App")),
        Warning("ICE49", "default value that is a number", "Registry.Value [AppKey]", p => p.Set("Registry.Name [AppKey]", "").Set("Registry.Value [AppKey]", "#1")),
        Error("ICE50", "icon of another kind", "Shortcut.Icon_ [Advertised]", p => p.Set("Shortcut.Icon_ [Advertised]", "app.ico")),
        Warning("ICE50", "icon of an unknown kind", "Shortcut.Icon_ [Advertised]", p => p.Add("Icon: app.dat|x").Set("Shortcut.Icon_ [Advertised]", "app.dat").Set("File.FileName [app.exe]", "app.dat")),
        Error("ICE53", "the installer's own key", "Registry.Key [AppKey]", p => p.Set("Registry.Key [AppKey]", @"SOFTWARE\Policies\Microsoft\Windows\Installer")),
        Error("ICE55", "permission for nothing", "LockPermissions.LockObject [gone, File, , Everyone]", p => p.Without("MsiLockPermissionsEx").Add("LockPermissions: gone|File||Everyone|1")),
        Error("ICE55", "no permission", "LockPermissions.Permission [app.exe, File, , Everyone]", p => p.Without("MsiLockPermissionsEx").Add("LockPermissions: app.exe|File||Everyone|")),
        Error("ICE59", "shortcut of another feature", "Shortcut.Target [Advertised]", p => p.Set("Shortcut.Target [Advertised]", "Docs")),
        Error("ICE65", "separator at the end", "Environment.Value [PathEntry]", p => p.Set("Environment.Value [PathEntry]", "[~];[INSTALLFOLDER];")),
        Error("ICE65", "old value in the middle", "Environment.Value [PathEntry]", p => p.Set("Environment.Value [PathEntry]", "a;[~];b")),
        Warning("ICE65", "letter as separator", "Environment.Value [PathEntry]", p => p.Set("Environment.Value [PathEntry]", "[~]x[INSTALLFOLDER]")),
        Warning("ICE67", "shortcut to a file that may stay away", "Shortcut.Target [AppShortcut]", p => p.Set("Shortcut.Target [AppShortcut]", "[#app.exe]").Set("Component.Attributes [App]", "258")),
        Error("ICE67", "shortcut to no file", "Shortcut.Target [AppShortcut]", p => p.Set("Shortcut.Target [AppShortcut]", "[#gone.exe]")),
        Warning("ICE69", "file of another component", "Registry.Value [AppKey]", p => p.Set("Registry.Value [AppKey]", "[#svc.exe]")),
        Error("ICE69", "file of another feature", "Registry.Value [AppKey]", p => p.Set("Registry.Value [AppKey]", "[#readme.txt]")),
        Error("ICE69", "component of another feature", "Registry.Value [AppKey]", p => p.Set("Registry.Value [AppKey]", "[$Text]")),
        Error("ICE69", "no file", "Registry.Value [AppKey]", p => p.Set("Registry.Value [AppKey]", "[!gone.txt]")),
        Error("ICE70", "number that is none", "Registry.Value [AppKey]", p => p.Set("Registry.Value [AppKey]", "#twelve")),
        Error("ICE70", "hexadecimal that is none", "Registry.Value [AppKey]", p => p.Set("Registry.Value [AppKey]", "#xyz")),
        Warning("ICE81", "certificate that nothing uses", "MsiDigitalCertificate.DigitalCertificate [More]", p => p.Add("MsiDigitalCertificate: More|x")),
        Error("ICE81", "signed cabinet within", "Media.Cabinet [2]", p => p.Set("Media.Cabinet [2]", "#extra.cab")),
        Error("ICE89", "program without its parent", "ProgId.ProgId_Parent [Acme.App]", p => p.Set("ProgId.ProgId_Parent [Acme.App]", "Gone")),
        Warning("ICE90", "public directory in the profile", "Shortcut.Directory_ [AppShortcut]", p => p.Add("Directory: APPMENU|ProgramMenuFolder|app").Set("Shortcut.Directory_ [AppShortcut]", "APPMENU")),
        Warning("ICE94", "shortcut into the cache", "Shortcut.Target [AppShortcut]", p => p.Set("Shortcut.Component_ [AppShortcut]", "Asm")),
        Error("ICE98", "data source with brackets", "ODBCDataSource.Description [Source]", p => p.Set("ODBCDataSource.Description [Source]", "[Shop]")),
        Error("ICE102", "kind that is none", "MsiServiceConfig.ConfigType [Delay]", p => p.Set("MsiServiceConfig.ConfigType [Delay]", "9")),
        Error("ICE102", "argument of another kind", "MsiServiceConfig.Argument [Delay]", p => p.Set("MsiServiceConfig.Argument [Delay]", "yes")),
        Error("ICE102", "fewer delays", "MsiServiceConfigFailureActions.DelayActions [Fail]", p => p.Set("MsiServiceConfigFailureActions.DelayActions [Fail]", "5000")),
        Error("ICE102", "actions in words", "MsiServiceConfigFailureActions.Actions [Fail]", p => p.Set("MsiServiceConfigFailureActions.Actions [Fail]", "restart[~]1[~]0")),
        Warning("ICE102", "failures never forgotten", "MsiServiceConfigFailureActions.ResetPeriod [Fail]", p => p.Set("MsiServiceConfigFailureActions.ResetPeriod [Fail]", "")),
        Error("ICE104", "both tables of permissions", "MsiLockPermissionsEx", p => p.Add("LockPermissions: app.exe|File||Everyone|1")),
        Error("ICE104", "permission for nothing", "MsiLockPermissionsEx.LockObject [Lock]", p => p.Set("MsiLockPermissionsEx.LockObject [Lock]", "GONE")),
        Error("ICE104", "descriptor that is none", "MsiLockPermissionsEx.SDDLText [Lock]", p => p.Set("MsiLockPermissionsEx.SDDLText [Lock]", "Everyone")),
    ];
}
