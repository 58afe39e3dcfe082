using System.Diagnostics;
using System.Text;

namespace Packager.Lab.Harness;

/// <summary>
/// A booted Debian with Wine in the place of Windows: 8.0 on Debian 12, 10.0 on Debian 13. Each scenario has a Windows of its own
/// and throws it away.
/// </summary>
public sealed partial class WineHost : IDisposable
{
    /// <summary>The folder that is Wine's Windows.</summary>
    public const string Prefix = "/opt/windows";

    /// <summary>Makes the empty Windows once, in the image.</summary>
    internal const string MakePrefix = $"export HOME=/root {Settings}; wine wineboot -i && wineserver -w";

    private const string Settings = $"WINEPREFIX={Prefix} WINEDEBUG=-all WINEDLLOVERRIDES=mscoree,mshtml= XDG_RUNTIME_DIR=/run";
    private const string Screen = ":9";
    private const string Log = @"C:\msiexec.log";

    private Process? _session;

    private WineHost(LabHost debian) => Debian = debian;

    /// <summary>The Debian around it.</summary>
    public LabHost Debian { get; }

    /// <summary>Boots a new one.</summary>
    public static WineHost Boot(DebianRelease release)
    {
        var host = new WineHost(LabHost.Boot(BaseRecipe.WithWine(release)));
        host.Debian.Must($"systemd-run --quiet --unit=screen Xvfb {Screen} -screen 0 800x600x24 -nolisten tcp");
        Until.Holds("there is a screen", () => host.Debian.Run("test -S /tmp/.X11-unix/X9").Succeeded);
        host.LogOn();
        return host;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Debian.Dispose();
        _session?.Dispose();
    }

    /// <summary>Runs a Windows program, given as one would type it in a shell of Debian: paths of Windows in single quotes.</summary>
    /// <remarks>What it prints goes to files: services of Windows that are started for it live on and would hold a pipe open.</remarks>
    public CommandResult Run(string program) => Debian.Run(
        $"said=$(mktemp -d) && cd {Prefix}/drive_c && env {Settings} DISPLAY={Screen} wine {program} >$said/output 2>$said/error; code=$?; cat $said/output; cat $said/error >&2; exit $code");

    /// <summary>Starts a Windows program and does not wait for its end.</summary>
    /// <param name="unit">A name for it among systemd's units.</param>
    /// <param name="program">As for <see cref="Run"/>.</param>
    public void Start(string unit, string program)
    {
        var settings = string.Concat($"{Settings} HOME=/root DISPLAY={Screen}".Split(' ').Select(setting => $" --setenv={setting}"));
        // What it starts outlives it, the one that serves all programs of this Windows among others.
        Debian.Must($"systemd-run --quiet --unit={unit} --property=KillMode=process --working-directory={Prefix}/drive_c{settings} wine {program}");
    }

    /// <summary>
    /// Keeps a program of a user running, a shell that waits for its input: without one, Wine ends its services soon after each program
    /// and starts them anew for the next, and they hold the output of the one that they were started for.
    /// </summary>
    private void LogOn()
    {
        _session = Converse("cmd");
        _ = _session.StandardOutput.ReadLine() ?? throw new LabException("Wine's shell ended.");
    }

    /// <summary>Runs msiexec with a verbose log.</summary>
    /// <param name="arguments">For example <c>/i 'C:\incoming\x.msi' /qn</c>.</param>
    public MsiexecResult Msiexec(string arguments)
    {
        Debian.Run($"rm -f '{Disk(Log)}'");
        var result = Run($"msiexec {arguments} /l*v '{Log}'");
        return new MsiexecResult(result, ReadLog());
    }

    /// <summary>Puts a file of this machine into <c>C:\incoming</c> and returns its path there.</summary>
    public string CopyIn(string file)
    {
        Debian.CopyIn(file, $"{Prefix}/drive_c/incoming");
        return $@"C:\incoming\{Path.GetFileName(file)}";
    }

    /// <summary>The path on Debian's disk of a path on <c>C:</c>.</summary>
    public static string Disk(string path) => $"{Prefix}/drive_c/{path[3..].Replace('\\', '/')}";

    /// <summary>Whether a file or folder of <c>C:</c> is there.</summary>
    public bool Exists(string path) => Debian.Run($"test -e '{Disk(path)}'").Succeeded;

    /// <summary>The text of a file.</summary>
    public string Read(string path) => Debian.Must($"cat '{Disk(path)}'");

    /// <summary>Writes a file as an administrator would with an editor.</summary>
    public void Write(string path, string text) => Debian.Write(Disk(path), text);

    /// <summary>Every path below <c>C:\</c> that is not Wine's own business.</summary>
    public IReadOnlySet<string> Files() =>
        Debian.Must($"cd {Prefix}/drive_c && find . -mindepth 1 \\( -path ./windows -o -path ./incoming -o -name msiexec.log -o -path '*/Temp/*' -o -path '*/temp/*' \\) -prune -o -print")
            .Split('\n').ToHashSet(StringComparer.Ordinal);

    // msiexec of Wine writes UTF-16 with a mark; what cannot be read is left as it is.
    private string ReadLog()
    {
        var base64 = Debian.Run($"base64 --wrap=0 '{Disk(Log)}'");
        if (!base64.Succeeded) return "";
        var bytes = Convert.FromBase64String(base64.Output.Trim());
        return bytes is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(bytes) : Encoding.UTF8.GetString(bytes);
    }
}
