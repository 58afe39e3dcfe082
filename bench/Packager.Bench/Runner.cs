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

    /// <summary>How long a program runs.</summary>
    public static double Seconds(string program, IReadOnlyList<string> arguments)
    {
        // Where no project lies whose manifest would be read as well: all that is measured is told by arguments.
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        // The time of a package must come from somewhere, and git is no part of what is measured.
        start.Environment["SOURCE_DATE_EPOCH"] = WriteCommand.Date.ToString(CultureInfo.InvariantCulture);
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var seconds = watch.Elapsed.TotalSeconds;
        if (process.ExitCode != 0) throw Failed(program, arguments, process.ExitCode, errors.Result);
        return seconds;
    }

    /// <summary>wixl.</summary>
    public static Outcome Wixl(string source, string target) => Measure("wixl", ["-o", target, source], target);

    /// <summary>Our cabinets.</summary>
    public static Outcome Cabinet(string tree, string compression, string level, string target) =>
        Measure(Environment.ProcessPath!, ["cabinet", tree, compression, level, target], target);

    /// <summary>Any command. GNU time sees the greatest memory of the process and of those that it waits for, and writes it into the record.</summary>
    public static Outcome Command(string program, IReadOnlyList<string> arguments, string record)
    {
        var seconds = Seconds("/usr/bin/time", ["-f", "%M", "-o", record, program, .. arguments]);
        return new Outcome(seconds, double.Parse(File.ReadAllText(record), CultureInfo.InvariantCulture) / 1024, 0);
    }

    /// <summary>What a program prints; reprepro tells its version as an error.</summary>
    public static string Output(string program, IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        return process.StandardOutput.ReadToEnd() is { Length: > 0 } output ? output : errors.Result;
    }

    private static Outcome Measure(string program, IReadOnlyList<string> arguments, string target) =>
        Command(program, arguments, target + ".time") with { Bytes = new FileInfo(target).Length };

    private static InvalidOperationException Failed(string program, IReadOnlyList<string> arguments, int exitCode, string errors) =>
        new($"{program} {string.Join(' ', arguments)} failed with {exitCode}: {errors}");
}
