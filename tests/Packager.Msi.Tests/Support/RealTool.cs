using System.Diagnostics;

namespace Packager.Msi.Tests;

/// <summary>Runs the real tools that judge us; a tool that is missing fails the test.</summary>
internal static class RealTool
{
    /// <summary>What a program prints; it must end with 0.</summary>
    public static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["TZ"] = "UTC";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: exit {process.ExitCode}\n{errors.Result}\n{output}");
        return output;
    }
}
