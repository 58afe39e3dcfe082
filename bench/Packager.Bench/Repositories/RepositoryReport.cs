using System.Globalization;
using System.Text;

namespace Packager.Bench;

/// <summary>The part of the report that is about repositories.</summary>
internal static class RepositoryReport
{
    private const double MemoryGoal = 150;

    public static string Write(IReadOnlyList<RepositoryResult> results)
    {
        var text = new StringBuilder();
        text.Append("# Against reprepro, aptly and apt-ftparchive\n\nSmall packages; every publish signs InRelease and Release.gpg. The publishers take turns, there and back; the best of several counts.\n\n")
            .Append("- ").Append(Report.FirstLine("reprepro", "--version")).Append('\n')
            .Append("- ").Append(Report.FirstLine("aptly", "version")).Append('\n')
            .Append("- ").Append(Report.FirstLine("apt-ftparchive", "--version")).Append("\n\n")
            .Append("| packages | publisher | first publish | peak memory | one more | peak memory |\n|---|---|---|---|---|---|\n");
        foreach (var result in results)
        {
            text.Append("| ").Append(result.Size.ToString("N0", CultureInfo.InvariantCulture)).Append(" | ").Append(result.Publisher)
                .Append(" | ").Append(Report.Seconds(result.First.Seconds)).Append(" | ").Append(Memory(result, result.First))
                .Append(" | ").Append(Precise(result.Add.Seconds)).Append(" | ").Append(Memory(result, result.Add)).Append(" |\n");
        }

        text.Append("\n| packages | ours of | ratio | goal |\n|---|---|---|---|\n");
        foreach (var size in results.GroupBy(result => result.Size)) AppendRatios(text, size.Key, size.ToDictionary(result => result.Publisher));
        AppendGrowth(text, [.. results.Where(result => result.Publisher == "packager")]);
        return text.ToString();
    }

    private static void AppendRatios(StringBuilder text, int size, Dictionary<string, RepositoryResult> results)
    {
        var ours = results["packager"];
        var fastest = results.Values.Where(result => result != ours).MinBy(result => result.First.Seconds)!;
        Append(text, size, $"{fastest.Publisher}'s first publish", ours.First.Seconds / fastest.First.Seconds, RepositoryContest.FirstGoal);
        Append(text, size, "reprepro's one more", ours.Add.Seconds / results["reprepro"].Add.Seconds, RepositoryContest.AddToReprepro);
        Append(text, size, "aptly's one more", ours.Add.Seconds / results["aptly"].Add.Seconds, RepositoryContest.AddToAptly);
        var alike = results[Aptly.WithContents];
        Append(text, size, $"{alike.Publisher}: first publish", ours.First.Seconds / alike.First.Seconds, RepositoryContest.FirstGoal);
        Append(text, size, $"{alike.Publisher}: one more", ours.Add.Seconds / alike.Add.Seconds, RepositoryContest.AddToAptly);
    }

    private static void AppendGrowth(StringBuilder text, IReadOnlyList<RepositoryResult> ours) =>
        Append(text, ours[^1].Size, "its own one more at the smallest", ours[^1].Add.Seconds / ours[0].Add.Seconds, RepositoryContest.GrowthGoal);

    private static void Append(StringBuilder text, int size, string what, double ratio, double goal) =>
        text.Append("| ").Append(size.ToString("N0", CultureInfo.InvariantCulture)).Append(" | ").Append(what).Append(" | ").Append(Report.Judged(ratio, goal)).Append(" | ").Append(Report.Ratio(goal)).Append(" |\n");

    private static string Memory(RepositoryResult result, Outcome outcome)
    {
        var text = Report.Whole(outcome.PeakMebibytes) + " MiB";
        return result.Publisher == "packager" && outcome.PeakMebibytes > MemoryGoal ? $"**{text} missed**" : text;
    }

    private static string Precise(double seconds) => seconds.ToString("0.000", CultureInfo.InvariantCulture) + " s";
}
