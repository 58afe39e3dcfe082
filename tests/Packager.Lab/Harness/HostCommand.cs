using System.Diagnostics;
using System.Text;

namespace Packager.Lab.Harness;

/// <summary>Programs of the machine that runs the lab.</summary>
public static class HostCommand
{
    /// <summary>Longer than anything here takes, a compilation on a busy machine included; a program that hangs fails its scenario, not the whole run.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>How long output is waited for once the program has ended: what it left running in the background may hold its streams for ever.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

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
        var (outputEnd, errorEnd) = (new TaskCompletionSource(), new TaskCompletionSource());
        process.OutputDataReceived += (_, received) => Append(output, received.Data, outputEnd);
        process.ErrorDataReceived += (_, received) => Append(error, received.Data, errorEnd);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new LabException($"'{line}' did not end within {Patience.TotalMinutes} minutes:{Environment.NewLine}{output}{error}");
        }
        if (!Task.WaitAll([outputEnd.Task, errorEnd.Task], Rest))
        {
            process.CancelOutputRead();
            process.CancelErrorRead();
        }

        return new CommandResult(line, process.ExitCode, Text(output), Text(error));
    }

    private static string Text(StringBuilder text)
    {
        lock (text) return text.ToString();
    }

    // The end of a stream is told by a line that is null; who comes after the rest is over counts no more.
    private static void Append(StringBuilder text, string? line, TaskCompletionSource end)
    {
        if (line is not null) lock (text) text.Append(line).Append('\n');
        else end.TrySetResult();
    }
}
