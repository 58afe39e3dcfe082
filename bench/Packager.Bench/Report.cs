using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Packager.Binary;

namespace Packager.Bench;

/// <summary>The figures as bench/RESULTS.md.</summary>
internal sealed class Report(int repetitions)
{
    private readonly List<ContestResult> _contests = [];
    private readonly List<RebuildResult> _rebuilds = [];
    private readonly List<CommandResult> _commands = [];
    private readonly List<ExtremeResult> _extremes = [];

    public void Add(ContestResult result)
    {
        _contests.Add(result);
        Console.Error.WriteLine($"{result.Scene.Name}, {result.Contest.Compressor}: time {Ratio(result.TimeRatio)}, size {Ratio(result.SizeRatio)}");
    }

    public void Add(IReadOnlyList<RebuildResult> results) => _rebuilds.AddRange(results);

    public void Add(IEnumerable<CommandResult> results) => _commands.AddRange(results);

    public void Add(IEnumerable<ExtremeResult> results) => _extremes.AddRange(results);

    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.Append("# Against dpkg-deb\n\n")
            .Append("Written by `./build.sh --target=Bench`. Both sides run as processes of their own, in turns, with the same compressor and level; the best of ")
            .Append(repetitions).Append(" counts. Ours also takes the md5sums, which dpkg-deb finds ready in its tree as dh_md5sums would have left them, and reads the package back ")
            .Append("before it counts as written. Ours is compiled ahead of time, as the published command is. README.md tells why some goals are missed.\n\n");
        AppendMachine(text);
        AppendContests(text);
        AppendRebuilds(text);
        AppendCommands(text);
        AppendExtremes(text);
        return text.ToString();
    }

    private static void AppendMachine(StringBuilder text)
    {
        text.Append("- ").Append(Cpu()).Append(", ").Append(Environment.ProcessorCount).Append(" processors\n")
            .Append("- ").Append(RuntimeInformation.OSDescription).Append(", ").Append(RuntimeInformation.FrameworkDescription).Append('\n')
            .Append("- ").Append(FirstLine("dpkg-deb", "--version")).Append('\n');
        foreach (var algorithm in (CompressionAlgorithm[])[CompressionAlgorithm.Gzip, CompressionAlgorithm.Xz, CompressionAlgorithm.Zstd])
        {
            text.Append("- ours: ").Append(Compressors.Describe(algorithm)).Append('\n');
        }

        text.Append('\n');
    }

    private void AppendContests(StringBuilder text)
    {
        text.Append("| tree | compressor | dpkg-deb | ours | time | goal | size | goal | peak memory | besides the encoders | goal |\n|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var result in _contests)
        {
            text.Append("| ").Append(result.Scene.Name).Append(" | ").Append(result.Contest.Compressor).Append(" -").Append(result.Contest.Level)
                .Append(" | ").Append(Seconds(result.Theirs.Seconds)).Append(", ").Append(result.Theirs.Bytes)
                .Append(" | ").Append(Seconds(result.Ours.Seconds)).Append(", ").Append(result.Ours.Bytes)
                .Append(" | ").Append(Judged(result.TimeRatio, result.Contest.TimeGoal)).Append(" | ").Append(Ratio(result.Contest.TimeGoal))
                .Append(" | ").Append(Judged(result.SizeRatio, Contest.SizeGoal)).Append(" | ").Append(Ratio(Contest.SizeGoal))
                .Append(" | ").Append(Whole(result.Ours.PeakMebibytes)).Append(" MiB (dpkg-deb ").Append(Whole(result.Theirs.PeakMebibytes)).Append(") | ").Append(Memory(result.OwnMebibytes)).Append(" | ").Append(Whole(Contest.MemoryGoal)).Append(" MiB |\n");
        }
    }

    private void AppendRebuilds(StringBuilder text)
    {
        text.Append("\n## Rebuild with xz after one file has become 10,000 bytes longer\n\n| changed file | seconds | of a full build | goal |\n|---|---|---|---|\n");
        foreach (var result in _rebuilds)
        {
            text.Append("| ").Append(result.File).Append(" | ").Append(Seconds(result.Seconds)).Append(" of ").Append(Seconds(result.FullSeconds))
                .Append(" | ").Append(Judged(result.Ratio, Rebuild.Goal)).Append(" | ").Append(Ratio(Rebuild.Goal)).Append(" |\n");
        }
    }

    private void AppendCommands(StringBuilder text)
    {
        text.Append("\n## The published command from its start to its end\n\n| command | seconds | of `dotnet --version` | goal |\n|---|---|---|---|\n");
        foreach (var result in _commands)
        {
            text.Append("| ").Append(result.Name).Append(" | ").Append(Milliseconds(result.Seconds)).Append(" of ").Append(Milliseconds(result.DotnetSeconds))
                .Append(" | ").Append(Judged(result.Ratio, result.Goal)).Append(" | ").Append(Ratio(result.Goal)).Append(" |\n");
        }
    }

    private void AppendExtremes(StringBuilder text)
    {
        text.Append("\n## At the edges, with zstd -1\n\n| package | dpkg-deb | ours | peak memory | goal | listed by `dpkg-deb -c` |\n|---|---|---|---|---|---|\n");
        foreach (var result in _extremes)
        {
            text.Append("| ").Append(result.Extreme.Name).Append(" | ").Append(Seconds(result.Theirs.Seconds)).Append(" | ").Append(Seconds(result.Ours.Seconds))
                .Append(" | ").Append(Memory(result.Ours.PeakMebibytes)).Append(" | ").Append(Whole(Contest.MemoryGoal)).Append(" MiB | ")
                .Append(result.IsListedByDpkgDeb ? "whole" : "**not whole**").Append(" |\n");
        }
    }

    private static string Cpu() => File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
        ?.Split(':', 2)[1].Trim() ?? "unknown processor";

    internal static string FirstLine(string program, string argument) => Runner.Output(program, [argument]).Split('\n')[0];

    internal static string Judged(double ratio, double goal) => ratio <= goal ? Ratio(ratio) : "**" + Ratio(ratio) + " missed**";

    internal static string Ratio(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    internal static string Seconds(double value) => value.ToString("0.00", CultureInfo.InvariantCulture) + " s";

    private static string Milliseconds(double value) => value.ToString("0.000", CultureInfo.InvariantCulture) + " s";

    private static string Memory(double value) => value <= Contest.MemoryGoal ? Whole(value) + " MiB" : "**" + Whole(value) + " MiB missed**";

    internal static string Whole(double value) => value.ToString("0", CultureInfo.InvariantCulture);
}
