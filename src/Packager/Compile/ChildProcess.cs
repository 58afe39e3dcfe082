using System.ComponentModel;
using System.Diagnostics;

namespace Packager.Compile;

/// <summary>Runs another program, its arguments as a list so that nothing is ever split or expanded by a shell.</summary>
public static class ChildProcess
{
    /// <summary>Runs it to its end; every line it prints, on either stream, goes to <paramref name="line"/>.</summary>
    /// <param name="program">The program's name or path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Where it starts.</param>
    /// <param name="line">Receives each line.</param>
    /// <param name="environment">Variables to set; those with null are taken away.</param>
    /// <returns>The exit code, or null when the program is not installed.</returns>
    public static int? Run(
        string program, IEnumerable<string> arguments, string folder, Action<string> line,
        IEnumerable<KeyValuePair<string, string?>>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        foreach (var (name, value) in environment ?? []) Set(start, name, value);
        try
        {
            using var process = new Process { StartInfo = start };
            var gate = new Lock();
            void Tell(object sender, DataReceivedEventArgs e)
            {
                if (e.Data is null) return;
                lock (gate) line(e.Data);
            }

            process.OutputDataReceived += Tell;
            process.ErrorDataReceived += Tell;
            process.Start();
            process.StandardInput.Close();
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static void Set(ProcessStartInfo start, string name, string? value)
    {
        if (value is null) start.Environment.Remove(name);
        else start.Environment[name] = value;
    }
}
