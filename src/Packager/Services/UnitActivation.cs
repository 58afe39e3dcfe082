using System.Collections.Immutable;

namespace Packager.Services;

/// <summary>
/// What the maintainer scripts do with which unit: the semantics of dh_installsystemd(1), with a process that <c>start: false</c> left to the
/// administrator stopped on removal all the same, and with jobs that nothing but a timer or a path starts left to these.
/// </summary>
/// <param name="Enable">Enabled at first installation, unless the administrator says otherwise.</param>
/// <param name="Offer">Not enabled, but remembered when the administrator does so (<c>--no-enable</c>).</param>
/// <param name="Start">Started at installation and, when they are down, at upgrades; what runs goes on (<c>--no-stop-on-upgrade</c>).</param>
/// <param name="Restart">Started at installation, restarted at upgrades (the default).</param>
/// <param name="TryRestart">Not started; restarted at upgrades when they run (<c>--no-start --restart-after-upgrade</c>).</param>
/// <param name="Stop">Stopped at removal.</param>
public sealed record UnitActivation(
    ImmutableArray<string> Enable, ImmutableArray<string> Offer, ImmutableArray<string> Start, ImmutableArray<string> Restart,
    ImmutableArray<string> TryRestart, ImmutableArray<string> Stop)
{
    /// <summary>Sorts a package's units; templates are left out.</summary>
    public static UnitActivation Of(IEnumerable<ServiceUnit> units)
    {
        var plain = units.Where(u => !u.IsTemplate).OrderBy(u => u.Name, StringComparer.Ordinal).ToList();
        var installable = plain.Where(u => u.File.HasInstall).ToList();
        var jobs = plain.Select(u => u.Triggered).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var startable = plain.Where(u => !u.IsTimedJob && (u.File.HasInstall || !jobs.Contains(u.Name))).ToList();
        return new(
            Names(installable, u => u.Service.Enable),
            Names(installable, u => !u.Service.Enable),
            Names(startable, u => u.Service.Start && Stays(u)),
            Names(startable, u => u.Service.Start && !Stays(u)),
            Names(startable, u => !u.Service.Start && !Stays(u)),
            Names(plain, static _ => true));
    }

    /// <summary>Whether there is any unit to act on.</summary>
    public bool IsEmpty => Stop.IsEmpty;

    // Restarting a socket would close it; connections that wait in it would be lost.
    private static bool Stays(ServiceUnit unit) => unit.IsSocket || !unit.Service.RestartOnUpgrade;

    private static ImmutableArray<string> Names(IEnumerable<ServiceUnit> units, Func<ServiceUnit, bool> which) =>
        [.. units.Where(which).Select(u => u.Name)];
}
