using System.Text.RegularExpressions;

namespace Packager.Tests.Rendering;

/// <summary>Runs maintainer scripts where every command that would touch the machine only writes down how it was called.</summary>
internal sealed class ScriptStage : IDisposable
{
    private static readonly string[] Commands =
        ["deb-systemd-helper", "deb-systemd-invoke", "systemctl", "systemd-sysusers", "systemd-tmpfiles", "dpkg-maintscript-helper", "reboot", "rm"];

    private readonly ScratchFolder _folder = new();
    private readonly HashSet<string> _checked = new(StringComparer.Ordinal);

    public ScriptStage()
    {
        foreach (var command in Commands) Stub(command, "");
        // What the administrator decided is asked by these two.
        Stub("deb-systemd-helper", "case \"$*\" in *was-enabled*) exit \"${WAS_ENABLED:-0}\" ;; *debian-installed*) exit \"${WAS_INSTALLED:-0}\" ;; esac\n");
        Directory.CreateDirectory(_folder["run/systemd/system"]);
    }

    /// <summary>The folder that stands for the machine.</summary>
    public ScratchFolder Folder => _folder;

    /// <summary>Environment of the scripts, besides PATH.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>Whether systemd runs.</summary>
    public bool HasSystemd { get; init; } = true;

    public void Stub(string command, string body) => _folder.Write("bin/" + command,
        $"#!/bin/sh\n{{ printf '%s' '{command}'; for a; do printf ' <%s>' \"$a\"; done; echo; }} >>\"$CALLS\"\n{body}", executable: true);

    /// <summary>Runs a script with arguments, and returns the calls that it made.</summary>
    public (int Code, string[] Calls, string Output) Run(string script, params string[] arguments)
    {
        var calls = _folder.Write("calls", "");
        var path = _folder.Write("script", Move(script), executable: true);
        var environment = new Dictionary<string, string>(Environment)
        {
            ["PATH"] = _folder["bin"] + ":/usr/bin:/bin", ["CALLS"] = calls, ["DPKG_MAINTSCRIPT_PACKAGE"] = "guestbook",
        };
        if (_checked.Add(script)) Tool.Run("sh", "-n", path);
        var (code, text) = Tool.Try(_folder.Path, environment, "sh", [path, .. arguments]);
        return (code, File.ReadAllLines(calls), text);
    }

    // The scripts look for systemd, and debhelper's for its helper, by fixed paths.
    private string Move(string script) => Regex.Replace(script, "/run/systemd/system", HasSystemd ? _folder["run/systemd/system"] : _folder["none"])
        .Replace("/usr/bin/deb-systemd-helper", _folder["bin/deb-systemd-helper"], StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();
}
