using System.ComponentModel;
using System.Diagnostics;

namespace Packager.Releases;

/// <summary>Asks git about the repository that holds a folder. Arguments are passed one by one, never through a shell.</summary>
/// <param name="folder">A folder of the working tree.</param>
public sealed class Git(string folder)
{
    /// <summary>Whether the last question found no git command on this machine.</summary>
    public bool IsMissing { get; private set; }

    /// <summary>What git prints, without the last line's end; null when it fails: no repository, no commit, no such name.</summary>
    public string? Ask(params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, CreateNoWindow = true,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        // The same words and shapes on every machine, and no lock that a build beside this one could meet.
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            return Run(start);
        }
        catch (Win32Exception)
        {
            // A folder that is not there fails in the same way as a git that is not.
            IsMissing = Directory.Exists(folder);
            return null;
        }
    }

    private static string? Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        errors.GetAwaiter().GetResult();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.TrimEnd('\n', '\r') : null;
    }
}
