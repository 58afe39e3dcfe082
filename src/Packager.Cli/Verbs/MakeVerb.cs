using System.CommandLine;
using System.Globalization;
using Packager.Packaging;

namespace Packager.Cli.Verbs;

/// <summary>What <c>deb</c> and <c>package</c> have in common: make artifacts, print their paths.</summary>
internal static class MakeVerb
{
    public static Command Create(string name, string description, Func<PackagingRequest, PackagingRequest> narrow)
    {
        var command = new Command(name, description);
        var json = new Option<bool>("--json") { Description = "Print an array of path, size and SHA-256 instead of one path a line." };
        var options = new RequestOptions().AddTo(command);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var request = narrow(options.Read(parsed));
            var made = Progress.Run(name + " " + request.Manifest, talk => PackagingRun.Make(request with { Talk = talk }, Talk.Diagnostics));
            if (parsed.GetValue(json)) Json.Write(made);
            else foreach (var artifact in made) Console.Out.WriteLine(artifact.Path);
            foreach (var artifact in made) Talk.Line(Sentence(artifact));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Sentence(Artifact artifact) => string.Create(CultureInfo.InvariantCulture,
        $"{(artifact.Fresh ? "made" : "unchanged")} {artifact.Path} ({artifact.Size} bytes, sha256 {artifact.Sha256})");
}
