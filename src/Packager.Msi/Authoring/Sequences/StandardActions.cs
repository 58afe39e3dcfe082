using System.Collections.Immutable;

namespace Packager.Msi;

/// <summary>The five tables that say which action comes when.</summary>
[Flags]
internal enum SequenceTables
{
    None = 0,
    InstallExecute = 1,
    InstallUI = 2,
    AdminExecute = 4,
    AdminUI = 8,
    AdvtExecute = 16,
    Install = InstallExecute | InstallUI,
    UI = InstallUI | AdminUI,
    Execute = InstallExecute | AdminExecute | AdvtExecute,
    All = Install | AdminExecute | AdminUI | AdvtExecute,
}

/// <summary>An action of Windows Installer's own.</summary>
/// <param name="Name">The action.</param>
/// <param name="Number">Its place, the same in every table; these numbers are what most packages have.</param>
/// <param name="Tables">Where it stands.</param>
/// <param name="Needs">Tables of which one has rows where the action has something to do, separated by blanks; empty for always.</param>
/// <param name="Condition">When it runs; null for always.</param>
internal sealed record StandardAction(string Name, int Number, SequenceTables Tables, string Needs = "", string? Condition = null);

/// <summary>The standard actions, as the SDK's "Suggested InstallExecuteSequence" and its sisters order them.</summary>
internal static class StandardActions
{
    public static ImmutableArray<StandardAction> All { get; } =
    [
        new("FindRelatedProducts", 25, SequenceTables.Install, "Upgrade"),
        new("AppSearch", 50, SequenceTables.Install, "AppSearch"),
        new("LaunchConditions", 100, SequenceTables.Install, "LaunchCondition"),
        new("ValidateProductID", 700, SequenceTables.Install),
        new("CostInitialize", 800, SequenceTables.All),
        new("FileCost", 900, SequenceTables.Install | SequenceTables.AdminExecute | SequenceTables.AdminUI),
        new("CostFinalize", 1000, SequenceTables.All),
        new("MigrateFeatureStates", 1200, SequenceTables.Install, "Upgrade"),
        new("ExecuteAction", 1300, SequenceTables.UI),
        new("InstallValidate", 1400, SequenceTables.Execute),
        new("InstallInitialize", 1500, SequenceTables.Execute),
        new("ProcessComponents", 1600, SequenceTables.InstallExecute),
        new("UnpublishFeatures", 1800, SequenceTables.InstallExecute),
        new("StopServices", 1900, SequenceTables.InstallExecute, "ServiceControl", "VersionNT"),
        new("DeleteServices", 2000, SequenceTables.InstallExecute, "ServiceControl", "VersionNT"),
        new("RemoveRegistryValues", 2600, SequenceTables.InstallExecute, "Registry RemoveRegistry"),
        new("UnregisterExtensionInfo", 2800, SequenceTables.InstallExecute, "Extension Verb"),
        new("UnregisterProgIdInfo", 2900, SequenceTables.InstallExecute, "ProgId"),
        new("UnregisterMIMEInfo", 3000, SequenceTables.InstallExecute, "MIME"),
        new("RemoveIniValues", 3100, SequenceTables.InstallExecute, "IniFile RemoveIniFile"),
        new("RemoveShortcuts", 3200, SequenceTables.InstallExecute, "Shortcut"),
        new("RemoveEnvironmentStrings", 3300, SequenceTables.InstallExecute, "Environment"),
        new("RemoveFiles", 3500, SequenceTables.InstallExecute, "File RemoveFile"),
        new("RemoveFolders", 3600, SequenceTables.InstallExecute, "CreateFolder"),
        new("CreateFolders", 3700, SequenceTables.InstallExecute, "CreateFolder"),
        new("InstallAdminPackage", 3900, SequenceTables.AdminExecute),
        new("InstallFiles", 4000, SequenceTables.InstallExecute | SequenceTables.AdminExecute, "File"),
        new("CreateShortcuts", 4500, SequenceTables.InstallExecute | SequenceTables.AdvtExecute, "Shortcut"),
        new("RegisterExtensionInfo", 4700, SequenceTables.InstallExecute | SequenceTables.AdvtExecute, "Extension Verb"),
        new("RegisterProgIdInfo", 4800, SequenceTables.InstallExecute | SequenceTables.AdvtExecute, "ProgId"),
        new("RegisterMIMEInfo", 4900, SequenceTables.InstallExecute | SequenceTables.AdvtExecute, "MIME"),
        new("WriteRegistryValues", 5000, SequenceTables.InstallExecute, "Registry"),
        new("WriteIniValues", 5100, SequenceTables.InstallExecute, "IniFile"),
        new("WriteEnvironmentStrings", 5200, SequenceTables.InstallExecute, "Environment"),
        new("InstallServices", 5800, SequenceTables.InstallExecute, "ServiceInstall", "VersionNT"),
        new("MsiConfigureServices", 5850, SequenceTables.InstallExecute, "MsiServiceConfig MsiServiceConfigFailureActions", "VersionNT>=600"),
        new("StartServices", 5900, SequenceTables.InstallExecute, "ServiceControl", "VersionNT"),
        new("RegisterUser", 6000, SequenceTables.InstallExecute),
        new("RegisterProduct", 6100, SequenceTables.InstallExecute),
        new("PublishFeatures", 6300, SequenceTables.InstallExecute | SequenceTables.AdvtExecute),
        new("PublishProduct", 6400, SequenceTables.InstallExecute | SequenceTables.AdvtExecute),
        // The old version goes after the new one is in place: components that both have stay, and with them what an administrator changed.
        new("InstallExecute", 6500, SequenceTables.InstallExecute, "Upgrade", "NOT Installed"),
        new("RemoveExistingProducts", 6550, SequenceTables.InstallExecute, "Upgrade"),
        new("InstallFinalize", 6600, SequenceTables.Execute),
    ];
}
