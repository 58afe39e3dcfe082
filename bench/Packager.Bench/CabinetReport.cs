using System.Text;

namespace Packager.Bench;

/// <summary>The part of the report that is about cabinets and the packages around them.</summary>
internal static class CabinetReport
{
    public static string Write(IReadOnlyList<CabinetContestResult> cabinets, IReadOnlyList<MsiContestResult> packages) => Cabinets(cabinets) + Packages(packages);

    private static string Packages(IReadOnlyList<MsiContestResult> results)
    {
        var text = new StringBuilder();
        text.Append("\n## Packages\n\n")
            .Append("- `packager msi --no-cache` on a manifest of one tree against wixl on a source that names each file; *another version*: the same files with the cache of the run before\n\n")
            .Append("| tree | compression | wixl | ours | time | goal | size | goal | peak memory | goal | another version | of ours |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var result in results)
        {
            text.Append("| ").Append(result.Scene.Name).Append(" | ").Append(result.Contest.Compression)
                .Append(" | ").Append(Report.Seconds(result.Theirs.Seconds)).Append(", ").Append(result.Theirs.Bytes)
                .Append(" | ").Append(Report.Seconds(result.Ours.Seconds)).Append(", ").Append(result.Ours.Bytes);
            AppendGoal(text, result.TimeRatio, result.Contest.TimeGoal);
            AppendGoal(text, result.SizeRatio, result.Contest.SizeGoal);
            var (peak, isMissed) = (Report.Whole(result.Ours.PeakMebibytes) + " MiB", result.Ours.PeakMebibytes > MsiContest.MemoryGoal);
            text.Append(" | ").Append(isMissed ? $"**{peak} missed**" : peak).Append(" (wixl ").Append(Report.Whole(result.Theirs.PeakMebibytes)).Append(") | ")
                .Append(Report.Whole(MsiContest.MemoryGoal)).Append(" MiB | ").Append(Report.Seconds(result.Again.Seconds)).Append(" | ").Append(Report.Ratio(result.AgainRatio)).Append(" |\n");
        }

        return text.ToString();
    }

    private static string Cabinets(IReadOnlyList<CabinetContestResult> results)
    {
        var text = new StringBuilder();
        text.Append("# Against wixl\n\n## Cabinets\n\n")
            .Append("- ").Append(Report.FirstLine("wixl", "--version")).Append("; it packs an .msi with one MSZIP cabinet, ours is the cabinet alone\n\n")
            .Append("| tree | cabinet | wixl | ours | time | goal | size | goal | peak memory |\n|---|---|---|---|---|---|---|---|---|\n");
        foreach (var result in results)
        {
            text.Append("| ").Append(result.Scene.Name).Append(" | ").Append(result.Contest.Compression).Append(' ').Append(result.Contest.Level)
                .Append(" | ").Append(Report.Seconds(result.Theirs.Seconds)).Append(", ").Append(result.Theirs.Bytes)
                .Append(" | ").Append(Report.Seconds(result.Ours.Seconds)).Append(", ").Append(result.Ours.Bytes);
            AppendGoal(text, result.TimeRatio, result.Contest.TimeGoal);
            AppendGoal(text, result.SizeRatio, result.Contest.SizeGoal);
            text.Append(" | ").Append(Report.Whole(result.Ours.PeakMebibytes)).Append(" MiB (wixl ").Append(Report.Whole(result.Theirs.PeakMebibytes)).Append(") |\n");
        }

        return text.ToString();
    }

    private static void AppendGoal(StringBuilder text, double ratio, double? goal)
    {
        text.Append(" | ").Append(goal is { } most ? Report.Judged(ratio, most) : Report.Ratio(ratio))
            .Append(" | ").Append(goal is { } limit ? Report.Ratio(limit) : "");
    }
}
