// The test runners and what they counted.
using System.Text.Json;
using System.Xml.Linq;

/// <summary>What one runner counted. A skipped test is a failed one: nothing may pass because something was missing.</summary>
public sealed record TestTotals(string Runner, int Passed, int Failed)
{
    public override string ToString() => $"{Runner}: {Passed} passed, {Failed} failed";
}

Task("Test")
    .Description("Compiles each source project with its test project, and runs the tests.")
    .Does<BuildParameters>(parameters =>
{
    var projects = GetFiles("./tests/*.Tests/*.csproj").OrderBy(project => project.FullPath, StringComparer.Ordinal).ToArray();
    BuildTests(parameters, "Test", projects);
    RunTests(parameters, "Test", projects);
});

/// <summary>Compiles projects side by side, with what they need and nothing else: compiling is a third of the time of all tests.</summary>
void BuildTests(BuildParameters parameters, string runner, params FilePath[] projects)
{
    var solution = MakeAbsolute(File("Packager.sln"));
    var filter = parameters.Notes.CombineWithFilePath(runner + ".slnf");
    var named = projects.Select(project => solution.GetDirectory().GetRelativePath(MakeAbsolute(project)).FullPath.Replace('/', '\\'));
    EnsureDirectoryExists(filter.GetDirectory());
    System.IO.File.WriteAllText(filter.FullPath, JsonSerializer.Serialize(new { solution = new { path = solution.FullPath, projects = named } }));
    Run("dotnet", "restore", filter.FullPath, "--locked-mode", "--verbosity", "quiet");
    Run("dotnet", "build", filter.FullPath, "--configuration", parameters.Configuration, "--no-restore", "-nologo", "-clp:NoSummary", "-v:q");
}

/// <summary>Runs compiled test projects, keeps the sum of their results and ends the build when one test failed. The lab names each test
/// as it ends: it takes minutes, and a run that is cut short shows how far it came.</summary>
void RunTests(BuildParameters parameters, string runner, params FilePath[] projects)
{
    var results = parameters.Notes.Combine("tests").Combine(runner);
    CleanDirectory(results);
    var totals = new TestTotals(runner, 0, 0);
    foreach (var project in projects)
    {
        var report = results.CombineWithFilePath(project.GetFilenameWithoutExtension() + ".trx");
        var (exitCode, _, _) = Start("dotnet", new[] { "test", project.FullPath, "--configuration", parameters.Configuration, "--no-build",
            "-nologo", "--results-directory", results.FullPath, "--logger", $"trx;LogFileName={report.GetFilename()}", "--logger", $"console;verbosity={(runner == "Lab" ? "normal" : "minimal")}" });
        totals = Add(totals, CountsOf(report, exitCode));
    }
    parameters.Totals.Add(totals);
    if (AzurePipelines.IsRunningOnAzurePipelines) PublishOnAzure(results);
    if (totals.Failed > 0) throw new CakeException(1, $"{totals.Failed} of the {runner} tests failed");
}

static TestTotals Add(TestTotals sum, (int Passed, int Failed) more) =>
    sum with { Passed = sum.Passed + more.Passed, Failed = sum.Failed + more.Failed };

/// <summary>Reads a runner's report; one that is missing or empty, or a failure outside of the tests, counts as one failed test.</summary>
(int Passed, int Failed) CountsOf(FilePath report, int exitCode)
{
    if (!FileExists(report)) return (0, 1);
    var counters = XDocument.Load(report.FullPath).Descendants().Single(element => element.Name.LocalName == "Counters");
    var passed = (int)counters.Attribute("passed");
    var failed = (int)counters.Attribute("total") - passed;
    return (passed, failed == 0 && (passed == 0 || exitCode != 0) ? 1 : failed);
}

void PublishOnAzure(DirectoryPath results) =>
    AzurePipelines.Commands.PublishTestResults(new Cake.Common.Build.AzurePipelines.Data.AzurePipelinesPublishTestResultsData
    {
        TestRunner = Cake.Common.Build.AzurePipelines.Data.AzurePipelinesTestRunnerType.VSTest,
        TestResultsFiles = GetFiles(results.FullPath + "/*.trx").ToArray(),
        MergeTestResults = true,
    });
