using System.Diagnostics;

namespace Packager.Peers.Msi;

/// <summary>Runs the machine's wixl and msitools.</summary>
internal static class MsiTool
{
    /// <summary>Runs a tool that must end with 0.</summary>
    public static void Run(string tool, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["TZ"] = "UTC";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{tool} {string.Join(' ', arguments)} failed with {process.ExitCode}\n{errors.Result}");
    }
}
