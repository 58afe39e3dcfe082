using System.Diagnostics;

namespace Packager.Tests.Signing;

/// <summary>Runs the real tools that judge signatures; a tool that is missing fails the test.</summary>
internal static class Tool
{
    public static string Run(string folder, string program, params string[] arguments)
    {
        var (code, talk) = Try(folder, program, arguments);
        Assert.True(code == 0, $"{program} {string.Join(' ', arguments)}: exit {code}\n{talk}");
        return talk;
    }

    /// <summary>The exit code and all that was said.</summary>
    public static (int ExitCode, string Talk) Try(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
