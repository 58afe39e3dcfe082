using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Services;

/// <summary>How a service is shut in, as data: one line of systemd.exec(5) each.</summary>
internal static class HardeningLines
{
    /// <summary>What every network service can live with, .NET's included.</summary>
    private static readonly ImmutableArray<(string Name, string Value)> Standard =
    [
        ("NoNewPrivileges", "yes"),
        ("PrivateTmp", "yes"),
        ("PrivateDevices", "yes"),
        ("PrivateUsers", "yes"),
        ("ProtectSystem", "strict"),
        ("ProtectHome", "yes"),
        ("ProtectKernelTunables", "yes"),
        ("ProtectKernelModules", "yes"),
        ("ProtectKernelLogs", "yes"),
        ("ProtectControlGroups", "yes"),
        ("ProtectClock", "yes"),
        ("ProtectHostname", "yes"),
        ("ProtectProc", "invisible"),
        ("ProcSubset", "pid"),
        ("RestrictAddressFamilies", "AF_INET AF_INET6 AF_UNIX"),
        ("RestrictNamespaces", "yes"),
        ("RestrictRealtime", "yes"),
        ("RestrictSUIDSGID", "yes"),
        ("LockPersonality", "yes"),
        ("RemoveIPC", "yes"),
        ("CapabilityBoundingSet", ""),
        ("SystemCallArchitectures", "native"),
        ("SystemCallFilter", "@system-service"),
        ("SystemCallFilter", "~@privileged"),
        // A refused call fails as if it were forbidden; without this the process would be killed.
        ("SystemCallErrorNumber", "EPERM"),
        ("UMask", "0077"),
        ("KeyringMode", "private"),
    ];

    /// <summary>The lines for a service; those that its own directives set are left to them.</summary>
    public static ImmutableArray<(string Name, string Value)> For(Service service)
    {
        if (service.Hardening == Hardening.None) return [];
        var lines = Standard;
        // A just-in-time compiler writes code and then runs it, and .NET's runtime binds threads and memory to cores
        // as it starts; with these lines such a program dies.
        if (!service.NeedsWritableCode) lines = lines.AddRange(("SystemCallFilter", "~@resources"), ("MemoryDenyWriteExecute", "yes"));
        if (service.Hardening == Hardening.Strict) lines = lines.AddRange(("IPAddressDeny", "any"), ("IPAddressAllow", "localhost"));
        var own = service.Extra.Where(d => d.Section == "Service").Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
        return [.. lines.Where(line => !own.Contains(line.Name))];
    }
}
