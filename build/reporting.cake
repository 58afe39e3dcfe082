// What the CI systems show besides the log: foldable groups, and a mark at the line of each fault.
using System.Text.RegularExpressions;

/// <summary>The one shape that compilers and `packager` write: file(line,column): error CODE: message [project].</summary>
static readonly Regex FaultLine = new Regex(
    @"^\s*(?<file>[^()\s][^()]*?)(\((?<line>\d+)(,(?<column>\d+))?(,\d+)*\))?\s?: (?<severity>error|warning) (?<code>[A-Z]+\d+): (?<message>.*?)( \[[^\]]+\])?$",
    RegexOptions.CultureInvariant);

/// <summary>MSBuild repeats a fault once per target framework and project; one mark is enough.</summary>
readonly HashSet<string> annotated = new HashSet<string>(StringComparer.Ordinal);

void BeginLogGroup(string title)
{
    if (GitHubActions.IsRunningOnGitHubActions) GitHubActions.Commands.StartGroup(title);
    if (AzurePipelines.IsRunningOnAzurePipelines) AzurePipelines.Commands.BeginGroup(title);
}

void EndLogGroup()
{
    if (GitHubActions.IsRunningOnGitHubActions) GitHubActions.Commands.EndGroup();
    if (AzurePipelines.IsRunningOnAzurePipelines) AzurePipelines.Commands.EndGroup();
}

void AnnotateFault(string text)
{
    var fault = FaultLine.Match(text);
    if (!fault.Success || !annotated.Add(fault.Value)) return;
    var isError = fault.Groups["severity"].Value == "error";
    var message = $"{fault.Groups["code"].Value}: {fault.Groups["message"].Value}";
    if (GitHubActions.IsRunningOnGitHubActions) AnnotateOnGitHub(fault, isError, message);
    if (AzurePipelines.IsRunningOnAzurePipelines) AnnotateOnAzure(fault, isError, message);
}

void AnnotateOnGitHub(Match fault, bool isError, string message)
{
    var place = new Cake.Common.Build.GitHubActions.Data.GitHubActionsAnnotation
    {
        File = PathInRepository(fault.Groups["file"].Value),
        StartLine = Number(fault.Groups["line"]),
        StartColumn = Number(fault.Groups["column"]),
    };
    if (isError) GitHubActions.Commands.Error(message, place);
    else GitHubActions.Commands.Warning(message, place);
}

void AnnotateOnAzure(Match fault, bool isError, string message)
{
    var place = new Cake.Common.Build.AzurePipelines.Data.AzurePipelinesMessageData
    {
        SourcePath = PathInRepository(fault.Groups["file"].Value),
        LineNumber = Number(fault.Groups["line"]),
        ColumnNumber = Number(fault.Groups["column"]),
    };
    if (isError) AzurePipelines.Commands.WriteError(message, place);
    else AzurePipelines.Commands.WriteWarning(message, place);
}

/// <summary>Both systems find a file only by its path from the repository's root; one outside of it keeps its own.</summary>
string PathInRepository(string path)
{
    var root = Context.Environment.WorkingDirectory.FullPath;
    var relative = System.IO.Path.GetRelativePath(root, System.IO.Path.Combine(root, path));
    return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative.Replace('\\', '/');
}

static int? Number(Group group) =>
    group.Success ? int.Parse(group.Value, System.Globalization.CultureInfo.InvariantCulture) : (int?)null;
