using System.CommandLine;
using Packager.Extraction;
using Packager.Model;
using Packager.Msi;

namespace Packager.Cli.Verbs;

/// <summary><c>packager export wxs</c>: a finished .msi as WiX source.</summary>
internal static class ExportVerb
{
    public static Command Create()
    {
        var command = new Command("export", "Write a finished .msi as source for another tool, with the files that it refers to.");
        var format = new Argument<string>("format") { Description = "What to write: wxs, the source of WiX." };
        format.AcceptOnlyFromAmong("wxs");
        var file = new Argument<string>("file") { Description = "The .msi file." };
        var folder = new Argument<string>("folder") { Description = "Where to; it is made when it is not there." };
        var wix = new Option<int>("--wix") { Description = "Which WiX: 4 for WiX 4 and later, 3 for WiX 3 and wixl.", DefaultValueFactory = _ => 4 };
        wix.AcceptOnlyFromAmong("3", "4");
        var force = new Option<bool>("--force") { Description = "Replace files that are there." };
        foreach (var argument in (Argument[])[format, file, folder]) command.Arguments.Add(argument);
        command.Options.Add(wix);
        command.Options.Add(force);
        command.SetAction(parsed =>
        {
            var diagnostics = new DiagnosticBag();
            var written = WxsSourceExport.Write(parsed.GetRequiredValue(file), parsed.GetRequiredValue(folder), (WxsDialect)parsed.GetValue(wix), parsed.GetValue(force), diagnostics);
            foreach (var path in written) Console.Out.WriteLine(path);
            Talk.Diagnostics(diagnostics);
            return diagnostics.HasErrors ? ExitCode.InputAtFault : ExitCode.Done;
        });
        return command;
    }
}
