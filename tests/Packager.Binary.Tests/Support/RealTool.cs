using System.Diagnostics;

namespace Packager.Binary.Tests;

/// <summary>Runs the real tools that judge us; a tool that is missing fails the test.</summary>
internal static class RealTool
{
    /// <summary>What a program makes of its standard input.</summary>
    public static byte[] Filter(byte[] input, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["TZ"] = "UTC";
        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        reading.Wait();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: exit {process.ExitCode}\n{errors.Result}");
        return output.ToArray();
    }

    public static string Text(byte[] input, string program, params string[] arguments) =>
        System.Text.Encoding.UTF8.GetString(Filter(input, program, arguments));
}
