using System.Text.RegularExpressions;

namespace Packager.Debian;

/// <summary>systemd services (Policy 9.3): in the system's folder, documented, shut in, and able to be enabled.</summary>
internal sealed partial class UnitCheck : LintCheck
{
    private static readonly string[] s_hardening =
    [
        "CapabilityBoundingSet", "DeviceAllow", "DynamicUser", "IPAddressDeny", "InaccessiblePaths", "KeyringMode", "LimitNOFILE", "LockPersonality",
        "MemoryDenyWriteExecute", "MountFlags", "NoNewPrivileges", "PrivateDevices", "PrivateMounts", "PrivateNetwork", "PrivateTmp", "PrivateUsers",
        "ProtectControlGroups", "ProtectHome", "ProtectHostname", "ProtectKernelLogs", "ProtectKernelModules", "ProtectKernelTunables", "ProtectSystem",
        "ReadOnlyPaths", "RemoveIPC", "RestrictAddressFamilies", "RestrictNamespaces", "RestrictRealtime", "RestrictSUIDSGID", "SystemCallArchitectures",
        "SystemCallFilter", "UMask",
    ];

    public override void Check(LintSubject subject, LintReport report)
    {
        foreach (var item in subject.Items)
        {
            if (item.IsFolder || !Service().IsMatch(item.Name)) continue;
            if (item.Name.StartsWith("etc/systemd/system/", StringComparison.Ordinal)) report.Add(LintTags.UnitInEtc, item);
            // A unit that is masked says nothing more, and an alias says what the unit behind it says.
            if (item.Link != "/dev/null" && subject.Resolve(item.Name)?.Facts.Bytes is { } bytes) Check(subject, item, UnitFile.Parse(bytes), report);
        }
    }

    private static void Check(LintSubject subject, LintItem item, UnitFile unit, LintReport report)
    {
        if (unit.Values("Unit", "Documentation").Count == 0) report.Add(LintTags.NoUnitDocumentation, item);
        var wanted = unit.Values("Install", "WantedBy");
        var isOneShot = unit.Values("Service", "Type").Contains("oneshot");
        if (wanted.Count == 0 && !isOneShot && IsEnabledItself(subject, item) && unit.Values("Install", "RequiredBy").Count == 0 && unit.Values("Install", "Also").Count == 0)
            report.Add(LintTags.NoUnitInstall, item);
        var isShutIn = Array.Exists(s_hardening, k => unit.Values("Service", k).Count > 0);
        if (!isShutIn && !isOneShot && !wanted.Contains("sleep.target")) report.Add(LintTags.NoUnitHardening, item);
    }

    /// <summary>A template waits for an instance, and a unit beside a timer or path of its name is started by that one.</summary>
    private static bool IsEnabledItself(LintSubject subject, LintItem item)
    {
        if (!SystemFolder().IsMatch(item.Name) || item.Name.EndsWith("@.service", StringComparison.Ordinal)) return false;
        var stem = item.Name[..^".service".Length];
        return !item.FolderName.EndsWith("lib/systemd/system/", StringComparison.Ordinal)
            || (subject.Resolve(stem + ".timer") is null && subject.Resolve(stem + ".path") is null);
    }

    [GeneratedRegex(@"/systemd/system/.*\.service$")]
    private static partial Regex Service();

    [GeneratedRegex(@"^(usr/)?lib/systemd/[^/]+/[^/]+\.service$")]
    private static partial Regex SystemFolder();
}
