// The closing words: each package with its size and digest, on the log and on the CI system's page.

void WriteSummary(BuildParameters parameters)
{
    var rows = parameters.Packages.Where(package => FileExists(package)).Select(DescribePackage).ToList();
    foreach (var row in rows) Console.WriteLine($"{row.Path}  {row.Size} bytes  sha256 {row.Sha256}");
    foreach (var totals in parameters.Totals) Console.WriteLine(totals);
    if (rows.Count > 0 || parameters.Totals.Count > 0) PublishSummary(parameters, rows);
}

(string Path, long Size, string Sha256) DescribePackage(FilePath package)
{
    using var stream = System.IO.File.OpenRead(package.FullPath);
    var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(stream));
    return (PathInRepository(package.FullPath), stream.Length, digest);
}

void PublishSummary(BuildParameters parameters, List<(string Path, long Size, string Sha256)> rows)
{
    if (!GitHubActions.IsRunningOnGitHubActions && !AzurePipelines.IsRunningOnAzurePipelines) return;
    var text = SummaryMarkdown(rows, parameters.Totals);
    if (GitHubActions.IsRunningOnGitHubActions) GitHubActions.Commands.SetStepSummary(text);
    if (!AzurePipelines.IsRunningOnAzurePipelines) return;
    EnsureDirectoryExists(parameters.Notes);
    var page = parameters.Notes.CombineWithFilePath("summary.md");
    System.IO.File.WriteAllText(page.FullPath, text);
    AzurePipelines.Commands.UploadTaskSummary(page);
}

static string SummaryMarkdown(List<(string Path, long Size, string Sha256)> rows, List<TestTotals> totals)
{
    var lines = new List<string>();
    if (rows.Count > 0) lines.AddRange(new[] { "| Package | Bytes | SHA-256 |", "|---|---:|---|" });
    lines.AddRange(rows.Select(row => $"| `{row.Path}` | {row.Size} | `{row.Sha256}` |"));
    if (rows.Count > 0) lines.Add("");
    lines.AddRange(totals.Select(total => $"- {total}"));
    return string.Join("\n", lines) + "\n";
}
