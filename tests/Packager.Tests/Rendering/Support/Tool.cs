using System.Diagnostics;
using System.Text;

[assembly: System.Runtime.Versioning.SupportedOSPlatform("linux")]

namespace Packager.Tests.Rendering;

/// <summary>Runs the real tools that judge what is rendered; a tool that is missing fails the test.</summary>
internal static class Tool
{
    /// <summary>Runs a program that must succeed; returns what it prints to either stream.</summary>
    public static string Run(string program, params string[] arguments)
    {
        var (code, text) = Try(null, null, program, arguments);
        Assert.True(code == 0, $"{program} {string.Join(' ', arguments)}: exit {code}\n{text}");
        return text;
    }

    /// <summary>Runs a program; returns its exit code and what it prints to either stream.</summary>
    public static (int Code, string Text) Try(string? folder, IReadOnlyDictionary<string, string>? environment, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder ?? "",
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var text = new StringBuilder();
        void Take(object _, DataReceivedEventArgs line)
        {
            lock (text) text.Append(line.Data is null ? "" : line.Data + "\n");
        }

        process.OutputDataReceived += Take;
        process.ErrorDataReceived += Take;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return (process.ExitCode, text.ToString());
    }
}
