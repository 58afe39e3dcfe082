using System.CommandLine;
using Packager.Extraction;
using Packager.Model;

namespace Packager.Cli.Verbs;

/// <summary><c>packager extract</c>: the files of a finished package, anybody's, without installing it.</summary>
internal static class ExtractVerb
{
    public static Command Create()
    {
        var command = new Command("extract", "Write the files of a finished package below a folder; nothing is ever written outside of it.");
        var file = new Argument<string>("file") { Description = "The .deb or .msi file." };
        var folder = new Argument<string>("folder") { Description = "Where to; it is made when it is not there." };
        var force = new Option<bool>("--force") { Description = "Replace files that are there." };
        command.Arguments.Add(file);
        command.Arguments.Add(folder);
        command.Options.Add(force);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var diagnostics = new DiagnosticBag();
            var written = PackageKind.IsMsi(path)
                ? MsiExtraction.Extract(path, parsed.GetRequiredValue(folder), parsed.GetValue(force), diagnostics)
                : DebExtraction.Extract(path, parsed.GetRequiredValue(folder), parsed.GetValue(force), diagnostics);
            foreach (var name in written) Console.Out.WriteLine(TerminalText.OneLine(name));
            Talk.Diagnostics(diagnostics);
            return diagnostics.HasErrors ? ExitCode.InputAtFault : ExitCode.Done;
        });
        return command;
    }
}
