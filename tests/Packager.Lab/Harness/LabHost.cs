using System.Diagnostics;
using System.Globalization;

namespace Packager.Lab.Harness;

/// <summary>
/// A booted Debian: its own systemd, dpkg and apt, and a network that is its loopback alone. Each scenario boots one
/// for itself (half a second) and throws it away.
/// </summary>
public sealed partial class LabHost : IDisposable
{
    private static int count;

    private readonly string name = $"lab-{Environment.ProcessId}-{Interlocked.Increment(ref count)}";
    private readonly Overlay overlay;
    private readonly ControlGroups groups;
    private readonly Process container;
    private int init;

    private LabHost(BaseRecipe recipe)
    {
        Release = recipe.Release;
        overlay = new Overlay(Path.Combine(LabFolders.Containers, name), BaseImage.Of(recipe));
        File.WriteAllText(Path.Combine(overlay.Root, "etc/hostname"), "lab\n");
        groups = new ControlGroups(name);
        container = Start();
    }

    /// <summary>Which release it is.</summary>
    public DebianRelease Release { get; }

    /// <summary>Boots a new host.</summary>
    public static LabHost Boot(DebianRelease release) => Boot(BaseRecipe.Of(release));

    /// <summary>Boots a new host from a recipe of its own.</summary>
    public static LabHost Boot(BaseRecipe recipe)
    {
        LabRequirements.Check();
        var host = new LabHost(recipe);
        try
        {
            host.init = host.FindInit();
            host.WaitUntilBooted();
            return host;
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    /// <summary>Cuts the power: nothing of the host is needed afterwards.</summary>
    public void Dispose()
    {
        container.Kill(entireProcessTree: true);
        container.WaitForExit();
        container.Dispose();
        groups.Dispose();
        overlay.Dispose();
    }

    /// <summary>The launcher joins the control groups, then becomes systemd-nspawn, so that all below belongs to them.</summary>
    private Process Start()
    {
        var joins = groups.Folders.Select(folder => $"echo $$ >'{folder}/cgroup.procs'");
        var nspawn = $"exec systemd-nspawn --quiet --boot --directory='{overlay.Root}' --machine={name} --hostname=lab"
            + " --private-network --resolv-conf=off --timezone=off --link-journal=no --register=no --keep-unit --console=pipe";
        var start = new ProcessStartInfo("sh") { RedirectStandardInput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"{string.Join("; ", joins)}; {nspawn} >'{ConsolePath}' 2>&1");
        start.Environment["SYSTEMD_NSPAWN_UNIFIED_HIERARCHY"] = "1";
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    private string ConsolePath => Path.Combine(LabFolders.Containers, name, "console");

    /// <summary>The container's first process, by whose namespaces everything else enters.</summary>
    private int FindInit()
    {
        var found = 0;
        Until.Holds("the container has started", () => container.HasExited || (found = Children().FirstOrDefault(IsInit)) != 0, evidence: Console);
        return found != 0 ? found : throw new LabException($"systemd-nspawn ended with exit code {container.ExitCode}: {Console()}");
    }

    private IEnumerable<int> Children() =>
        File.ReadAllText($"/proc/{container.Id}/task/{container.Id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(number => int.Parse(number, CultureInfo.InvariantCulture));

    private static bool IsInit(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/comm").Trim() == "systemd";
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return false;
        }
    }

    /// <summary>systemd itself tells when it has booted, once it can be asked.</summary>
    private void WaitUntilBooted() => Until.Holds(
        $"{Release} has booted", () => Run("systemctl is-system-running --wait").Output.Trim() is "running" or "degraded", evidence: Console);

    private string Console() => File.ReadAllText(ConsolePath);
}
