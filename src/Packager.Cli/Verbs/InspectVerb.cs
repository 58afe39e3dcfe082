using System.CommandLine;
using Packager.Debian;

namespace Packager.Cli.Verbs;

/// <summary><c>packager inspect</c>: what a finished package holds, anybody's.</summary>
internal static class InspectVerb
{
    public static Command Create()
    {
        var command = new Command("inspect", "Show what a finished package holds: its control members and its files.");
        var file = new Argument<string>("file") { Description = "The .deb file." };
        var json = new Option<bool>("--json") { Description = "Print the package as JSON." };
        command.Arguments.Add(file);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            using var reader = DebReader.Open(parsed.GetRequiredValue(file));
            if (parsed.GetValue(json)) Console.Out.WriteLine(DebInspection.WriteJson(reader));
            else Console.Out.Write(DebInspection.Describe(reader));
            return ExitCode.Done;
        });
        return command;
    }
}
