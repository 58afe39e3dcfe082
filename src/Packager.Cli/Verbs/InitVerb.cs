using System.CommandLine;
using Packager.Init;
using Packager.Model;

namespace Packager.Cli.Verbs;

/// <summary><c>packager init</c>: a first manifest for the project in a folder.</summary>
internal static class InitVerb
{
    public static Command Create()
    {
        var command = new Command("init", "Write a manifest for the project in a folder; prints the files that were written.");
        var folder = new Argument<string>("folder") { Description = "The project's folder.", DefaultValueFactory = _ => "." };
        command.Arguments.Add(folder);
        command.SetAction(parsed => Run(parsed.GetValue(folder)!));
        return command;
    }

    private static int Run(string folder)
    {
        var diagnostics = new DiagnosticBag();
        var settings = new InitSettings(GitAuthor.Of(folder), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        var result = ProjectInit.Write(folder, settings, diagnostics);
        Talk.Diagnostics(diagnostics);
        if (result is null) return ExitCode.InputAtFault;
        foreach (var file in result.Files) Console.Out.WriteLine(Path.Combine(folder, file));
        foreach (var step in result.NextSteps) Talk.Line(step);
        return ExitCode.Done;
    }
}
