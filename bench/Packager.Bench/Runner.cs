using System.Diagnostics;
using System.Globalization;

namespace Packager.Bench;

/// <summary>Starts processes and measures them.</summary>
internal static class Runner
{
    /// <summary>dpkg-deb, as packagers run it.</summary>
    public static Outcome DpkgDeb(string tree, string compressor, int level, string target) => Measure(
        "dpkg-deb", ["--root-owner-group", "-Z" + compressor, "-z" + level.ToString(CultureInfo.InvariantCulture), "-b", tree, target], target);

    /// <summary>Ourselves.</summary>
    public static Outcome Packager(string tree, string compressor, int level, string target, string? cache = null) => Measure(
        Environment.ProcessPath!,
        ["write", tree, compressor, level.ToString(CultureInfo.InvariantCulture), target, .. cache is null ? Array.Empty<string>() : [cache]], target);

    private static Outcome Measure(string program, IReadOnlyList<string> arguments, string target)
    {
        // GNU time sees the greatest memory of the process and of those that it waits for.
        var record = target + ".time";
        var start = new ProcessStartInfo("/usr/bin/time", ["-f", "%M", "-o", record, program, .. arguments]) { RedirectStandardOutput = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var seconds = watch.Elapsed.TotalSeconds;
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed with {process.ExitCode}");
        var kibibytes = double.Parse(File.ReadAllText(record), CultureInfo.InvariantCulture);
        return new Outcome(seconds, kibibytes / 1024, new FileInfo(target).Length);
    }
}
