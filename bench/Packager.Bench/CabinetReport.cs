using System.Text;

namespace Packager.Bench;

/// <summary>The part of the report that is about cabinets.</summary>
internal static class CabinetReport
{
    public static string Write(IReadOnlyList<CabinetContestResult> results)
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
