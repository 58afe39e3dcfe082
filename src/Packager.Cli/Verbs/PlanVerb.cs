using System.CommandLine;
using Packager.Packaging;

namespace Packager.Cli.Verbs;

/// <summary><c>packager plan</c>: what would be built, file by file, and where every value came from.</summary>
internal static class PlanVerb
{
    public static Command Create()
    {
        var command = new Command("plan", "Print what would be built: values with their origin, dependencies with their reason, every file.");
        var json = new Option<bool>("--json") { Description = "Print the plan as JSON." };
        var options = new RequestOptions().AddTo(command);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var plan = PackagingRun.Plan(options.Read(parsed), Talk.Diagnostics);
            Console.Out.Write(parsed.GetValue(json) ? PlanJson.Write(plan) : PlanText.Write(plan));
            return ExitCode.Done;
        });
        return command;
    }
}
