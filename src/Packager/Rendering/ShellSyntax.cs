using System.ComponentModel;
using System.Diagnostics;

namespace Packager.Rendering;

/// <summary>Asks the building host's sh what it thinks of shell text, without running any of it: <c>sh -n</c>.</summary>
/// <remarks>What dpkg cannot run on a user's machine leaves a package that can neither be configured nor removed. Hosts without sh, such as Windows, ask nobody.</remarks>
internal static class ShellSyntax
{
    /// <summary>What sh objects to, such as <c>line 3: Syntax error: end of file unexpected</c>; null when it has nothing to object, or there is none.</summary>
    public static string? Fault(string text)
    {
        if (OperatingSystem.IsWindows()) return null;
        var start = new ProcessStartInfo("/bin/sh", ["-n"]) { RedirectStandardInput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            var talk = process.StandardError.ReadToEndAsync();
            Feed(process, text);
            process.WaitForExit();
            return process.ExitCode == 0 ? null : Said(talk.Result);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static void Feed(Process process, string text)
    {
        try
        {
            process.StandardInput.Write(text);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It stopped reading at the first fault; its exit code tells.
        }
    }

    // dash says "/bin/sh: 3: Syntax error: …", bash "/bin/sh: line 3: syntax error …".
    private static string Said(string talk)
    {
        var parts = talk.Split('\n')[0].Split(": ", 3);
        return parts.Length < 3 ? "it ends with a fault" : $"line {parts[1].Replace("line ", "", StringComparison.Ordinal)}: {parts[2]}";
    }
}
