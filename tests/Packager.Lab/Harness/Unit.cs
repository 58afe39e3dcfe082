namespace Packager.Lab.Harness;

/// <summary>A systemd unit of a booted host.</summary>
public sealed class Unit(LabHost host, string name)
{
    /// <summary>What <c>systemctl is-active</c> says: <c>active</c>, <c>inactive</c>, <c>failed</c> and so on.</summary>
    public string Activity => host.Run($"systemctl is-active {name}").Output.Trim();

    /// <summary>What <c>systemctl is-enabled</c> says: <c>enabled</c>, <c>disabled</c>, <c>masked</c> and so on.</summary>
    public string Enablement => host.Run($"systemctl is-enabled {name}").Output.Trim();

    /// <summary>The unit's lines in the journal.</summary>
    public string Journal => host.Must($"journalctl --no-pager --unit {name} --output cat");

    /// <summary>The main process, 0 when there is none.</summary>
    public string MainProcess => host.Must($"systemctl show --property MainPID --value {name}");

    /// <summary>Waits until it is active.</summary>
    public void MustBecomeActive() => Until.Holds($"{name} is active", () => Activity == "active",
        evidence: () => host.Run($"systemctl status --no-pager --full {name}").Everything);
}
