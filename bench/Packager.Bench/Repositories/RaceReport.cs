using System.Globalization;
using System.Text;

namespace Packager.Bench;

/// <summary>The part of the report that is about clients of a repository that changes.</summary>
internal static class RaceReport
{
    public static string Write(IReadOnlyList<RaceResult> results)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Clients while packages are published\n\n{RepositoryRace.Publishes} publishes of one package each, while {RepositoryRace.Clients} clients loop `apt-get update` and `apt-get download`, without retries.\n\n")
            .Append("| publisher | rounds of the clients | rounds with an error | what apt said most often |\n|---|---|---|---|\n");
        foreach (var result in results)
            text.Append(CultureInfo.InvariantCulture, $"| {result.Publisher} | {result.Rounds} | {result.Complaints.Count} | {MostOften(result.Complaints)} |\n");
        return text.ToString();
    }

    // The address, hashes and sizes differ from time to time.
    private static string MostOften(IEnumerable<string> complaints) => complaints
        .Select(said => said.Split('\n').FirstOrDefault(line => line.StartsWith("E:", StringComparison.Ordinal) || line.StartsWith("W:", StringComparison.Ordinal)) ?? said.Split('\n')[0])
        .Select(line => string.Join(' ', line.Split(' ').Where(word => !word.Contains("://", StringComparison.Ordinal))).Replace('|', '/'))
        .GroupBy(line => line).MaxBy(group => group.Count())?.Key ?? "";
}
