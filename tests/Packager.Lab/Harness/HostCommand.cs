using System.Diagnostics;
using System.Text;

namespace Packager.Lab.Harness;

/// <summary>Programs of the machine that runs the lab.</summary>
public static class HostCommand
{
    /// <summary>Longer than anything here takes, a compilation on a busy machine included; a program that hangs fails its scenario, not the whole run.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>Runs a program with an empty standard input and waits for its end.</summary>
    /// <exception cref="LabException">The program does not end in time.</exception>
    public static CommandResult Run(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Finish(start);
    }

    /// <summary>Runs a shell command and waits for its end.</summary>
    public static CommandResult Shell(string command) => Run("sh", "-c", command);

    private static CommandResult Finish(ProcessStartInfo start)
    {
        var line = string.Join(' ', start.ArgumentList.Prepend(start.FileName));
        var output = new StringBuilder();
        var error = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, received) => Append(output, received.Data);
        process.ErrorDataReceived += (_, received) => Append(error, received.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new LabException($"'{line}' did not end within {Patience.TotalMinutes} minutes:{Environment.NewLine}{output}{error}");
        }
        process.WaitForExit();
        return new CommandResult(line, process.ExitCode, output.ToString(), error.ToString());
    }

    private static void Append(StringBuilder text, string? line)
    {
        if (line is not null) lock (text) text.Append(line).Append('\n');
    }
}
