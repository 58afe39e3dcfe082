using System.Diagnostics;

namespace Packager.Debian.Tests;

/// <summary>Runs the real tools that judge us; a tool that is missing fails the test.</summary>
internal static class Tool
{
    public static byte[] Run(string program, params string[] arguments) => Run(program, null, arguments);

    public static byte[] Run(string program, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: exit {process.ExitCode}\n{errors.Result}");
        return output.ToArray();
    }

    public static string Text(string program, params string[] arguments) => System.Text.Encoding.UTF8.GetString(Run(program, arguments));
}
