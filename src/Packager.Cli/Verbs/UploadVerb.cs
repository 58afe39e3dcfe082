using System.CommandLine;
using Packager.Model;
using Packager.Sources.Upload;

namespace Packager.Cli.Verbs;

/// <summary><c>packager upload</c>: source packages to a PPA or any other host that dput.cf describes.</summary>
internal static class UploadVerb
{
    public static Command Create()
    {
        var command = new Command("upload", "Send source packages to a PPA, or to a host of dput.cf, after checking what it would reject.");
        var host = new Argument<string>("host") { Description = "ppa:OWNER/NAME, or a host that ~/.dput.cf or /etc/dput.cf describes." };
        var files = new Argument<string[]>("file") { Description = "The .changes files; those of the folder artifacts unless given.", Arity = ArgumentArity.ZeroOrMore };
        var config = new Option<string?>("--config") { Description = "A dput.cf to read instead of the user's and the system's.", HelpName = "file" };
        var force = new Option<bool>("--force") { Description = "Send again what was sent before, and to series that Packager does not know." };
        var rehearse = new Option<bool>("--simulate") { Description = "Only check." };
        command.Arguments.Add(host);
        command.Arguments.Add(files);
        foreach (var option in new Option[] { config, force, rehearse }) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            var bag = new DiagnosticBag();
            if (parsed.GetValue(config) is { } given && !File.Exists(given)) bag.Add(UploadFaults.UnknownHost, new SourceLocation(given, 0, 0), "there is no such file", "name a file as dput.cf(5) describes it, or leave --config out");
            bag.ThrowIfErrors();
            var configuration = DputConfiguration.Read(parsed.GetValue(config) is { } file ? [file] : DputConfiguration.UsualFiles);
            var found = configuration.Find(parsed.GetRequiredValue(host), bag);
            var changes = parsed.GetValue(files) is { Length: > 0 } named ? named : Standing();
            if (changes.Length == 0) bag.Add(UploadFaults.Unreadable, new SourceLocation("artifacts", 0, 0), "there is no .changes file", "make one first: packager source --series noble");
            bag.ThrowIfErrors();
            var settings = new UploadSettings { IsForced = parsed.GetValue(force), IsRehearsal = parsed.GetValue(rehearse), Environment = RequestOptions.Variables() };
            var sent = Progress.Run("upload to " + found!.Name, talk => UploadRun.Send(found, [.. changes], settings with { Talk = talk }));
            foreach (var path in sent) Console.Out.WriteLine(path);
            return ExitCode.Done;
        });
        return command;
    }

    private static string[] Standing() => Directory.Exists("artifacts") ? [.. Directory.EnumerateFiles("artifacts", "*_source.changes").Order(StringComparer.Ordinal)] : [];
}
