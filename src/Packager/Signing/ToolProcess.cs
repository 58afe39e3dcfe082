using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using Packager.Model;
using Packager.Msi;

namespace Packager.Signing;

/// <summary>Runs what somebody's manifest names for signing: no shell, bytes in, bytes out, what it says only when it fails.</summary>
internal static class ToolProcess
{
    private const int MostAnswerBytes = 1 << 20;

    /// <summary>Runs it to its end.</summary>
    /// <param name="words">The program and its arguments, placeholders filled in.</param>
    /// <param name="folder">Where it starts.</param>
    /// <param name="input">What it gets on standard input.</param>
    /// <param name="location">Where the command stands, for the fault.</param>
    /// <param name="environment">Variables to add.</param>
    /// <returns>What it wrote to standard output.</returns>
    /// <exception cref="UserFaultException">It is not installed, failed, or never stopped answering.</exception>
    public static byte[] Run(ImmutableArray<string> words, string folder, byte[] input, SourceLocation location, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        try
        {
            using var process = Process.Start(start)!;
            var talk = process.StandardError.ReadToEndAsync();
            Feed(process, input);
            var answer = Read(process.StandardOutput.BaseStream) ?? throw Fault($"'{words[0]}' writes without end", null, location, process);
            process.WaitForExit();
            return process.ExitCode == 0 ? answer : throw Fault($"'{words[0]}' ended with code {process.ExitCode}", talk.Result, location);
        }
        catch (Win32Exception)
        {
            throw Fault($"'{words[0]}' is not installed", null, location);
        }
    }

    private static void Feed(Process process, byte[] input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It does not read its input, and ended already: its exit code tells the rest.
        }
    }

    private static byte[]? Read(Stream output)
    {
        var buffer = new byte[MostAnswerBytes + 1];
        var read = output.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return read <= MostAnswerBytes ? buffer[..read] : null;
    }

    private static UserFaultException Fault(string message, string? talk, SourceLocation location, Process? running = null)
    {
        running?.Kill(entireProcessTree: true);
        var said = talk?.Trim() is { Length: > 0 } words ? "it said: " + words : "try the same command by hand";
        return new UserFaultException(SigningFaults.CommandFailed.At(location, message, said));
    }
}
