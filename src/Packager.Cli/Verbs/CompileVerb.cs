using System.CommandLine;
using Packager.Packaging;

namespace Packager.Cli.Verbs;

/// <summary><c>packager compile</c>: what the build block says, and nothing more.</summary>
internal static class CompileVerb
{
    public static Command Create()
    {
        var command = new Command("compile", "Compile the application for every target; prints the output folders.");
        var options = new RequestOptions().AddTo(command);
        command.SetAction(parsed =>
        {
            foreach (var output in PackagingRun.Compile(options.Read(parsed), Talk.Diagnostics)) Console.Out.WriteLine(output.Folder);
            return ExitCode.Done;
        });
        return command;
    }
}
