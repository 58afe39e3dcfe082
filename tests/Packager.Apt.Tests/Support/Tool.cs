using System.Diagnostics;

namespace Packager.Apt.Tests;

/// <summary>Runs the real tools that judge us; a tool that is missing fails the test.</summary>
internal static class Tool
{
    public static (int ExitCode, string Output, string Talk) Try(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var talk = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, talk.Result);
    }

    public static string Run(string program, params IEnumerable<string> arguments)
    {
        var (code, output, talk) = Try(program, arguments);
        Assert.True(code == 0, $"{program} {string.Join(' ', arguments)}: exit {code}\n{output}\n{talk}");
        return output;
    }
}
