using System.Diagnostics;
using System.Globalization;

namespace Packager.Lab.Harness;

/// <content>What can be done on a booted host.</content>
public sealed partial class LabHost
{
    /// <summary>Where packages that are copied in lie.</summary>
    public const string Incoming = "/srv/incoming";

    /// <summary>Runs a shell command as root in a clean environment; whether it succeeds is for the caller to say.</summary>
    public CommandResult Run(string command) => HostCommand.Run("nsenter", Inside(command));

    /// <summary>Starts a shell command whose standard input and output are the caller's.</summary>
    public Process Converse(string command)
    {
        var start = new ProcessStartInfo("nsenter") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in Inside(command)) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private string[] Inside(string command) =>
    [
        "--all", "--target", init.ToString(CultureInfo.InvariantCulture), "--",
        "env", "--ignore-environment", "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        "HOME=/root", "LANG=C.UTF-8", "DEBIAN_FRONTEND=noninteractive", "sh", "-c", command,
    ];

    /// <summary>Runs a shell command that must succeed and returns its standard output without the last line's end.</summary>
    /// <exception cref="LabException">It failed; the message holds all that it said.</exception>
    public string Must(string command) => Run(command).OrFail().Output.TrimEnd('\n');

    /// <summary>Copies a file of this machine to a folder of the host and returns its path there.</summary>
    public string CopyIn(string file, string folder = Incoming)
    {
        var target = $"{folder}/{Path.GetFileName(file)}";
        Directory.CreateDirectory(overlay.Root + folder);
        File.Copy(file, overlay.Root + target, overwrite: true);
        return target;
    }

    /// <summary>Makes a folder of the host hold what a folder of this machine does, as rsync --times --delete would.</summary>
    public void CopyInFolder(string folder, string target)
    {
        HostCommand.Run("rm", "-rf", overlay.Root + target).OrFail();
        HostCommand.Run("cp", "--recursive", "--preserve=timestamps", folder, overlay.Root + target).OrFail();
        HostCommand.Run("chmod", "-R", "a+rX", overlay.Root + target).OrFail();
    }

    /// <summary>Writes a text file on the host, with its folders.</summary>
    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(overlay.Root + path)!);
        File.WriteAllText(overlay.Root + path, text);
    }

    /// <summary>Installs packages of this machine as an administrator would, with apt and all that it checks; also a lower version.</summary>
    public CommandResult Install(params IEnumerable<string> packages) => Run(
        "apt-get install --yes --quiet --no-install-recommends --allow-downgrades --reinstall "
        + "-o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold " + string.Join(' ', packages.Select(package => CopyIn(package))));

    /// <summary>The state of a package as dpkg writes it, such as <c>ii </c>; empty when dpkg does not know it.</summary>
    public string PackageState(string package) => Run($"dpkg-query --show --showformat '${{db:Status-Abbrev}}' {package}").Output;

    /// <summary>The version of an installed package.</summary>
    public string PackageVersion(string package) => Must($"dpkg-query --show --showformat '${{Version}}' {package}");

    /// <summary>A systemd unit of the host.</summary>
    public Unit Unit(string unit) => new(this, unit);

    /// <summary>Asks a page of the host from the host itself, as its loopback is all the network there is.</summary>
    public HttpReply Get(string url)
    {
        var result = Run($"curl --silent --show-error --max-time 20 --write-out '\\n%{{http_code}}' '{url}'").OrFail();
        var end = result.Output.TrimEnd('\n').LastIndexOf('\n');
        return new HttpReply(int.Parse(result.Output[(end + 1)..].Trim(), CultureInfo.InvariantCulture), result.Output[..end]);
    }

    /// <summary>Every path of the host's disk, without what lives in memory.</summary>
    public IReadOnlySet<string> Files() =>
        Must("find / -xdev -mindepth 1 \\( -path /proc -o -path /sys -o -path /dev -o -path /run -o -path /tmp \\) -prune -o -print")
            .Split('\n').ToHashSet(StringComparer.Ordinal);
}
