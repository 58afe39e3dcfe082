using System.CommandLine;
using Packager.Packaging;

namespace Packager.Cli.Verbs;

/// <summary><c>packager render</c>: every text that would end up in the packages, written to a folder to be looked at.</summary>
internal static class RenderVerb
{
    public static Command Create()
    {
        var command = new Command("render", "Write the control files, scripts and units of each package into a folder.");
        var options = new RequestOptions().AddTo(command);
        command.SetAction(parsed =>
        {
            foreach (var path in PackagingRun.Render(options.Read(parsed), Talk.Diagnostics)) Console.Out.WriteLine(path);
            return ExitCode.Done;
        });
        return command;
    }
}
