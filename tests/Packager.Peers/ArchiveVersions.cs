using System.Diagnostics;

namespace Packager.Peers;

/// <summary>Every version that the package indexes of this machine name, and ways to ask other programs about them.</summary>
internal static class ArchiveVersions
{
    /// <summary>Distinct versions in ordinal order.</summary>
    public static IReadOnlyList<string> All { get; } = Read();

    /// <summary>Runs a program with lines on its standard input, and gives the lines that it prints.</summary>
    public static string[] Ask(string program, string[] arguments, IEnumerable<string> lines)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        foreach (var line in lines) process.StandardInput.Write(line + "\n");
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static List<string> Read()
    {
        var versions = new HashSet<string>(StringComparer.Ordinal);
        foreach (var index in Directory.EnumerateFiles("/var/lib/apt/lists", "*_Packages*"))
        {
            var lines = Ask("/usr/lib/apt/apt-helper", ["cat-file", index], []);
            versions.UnionWith(lines.Where(line => line.StartsWith("Version: ", StringComparison.Ordinal)).Select(line => line["Version: ".Length..]));
        }

        return [.. versions.Order(StringComparer.Ordinal)];
    }
}
