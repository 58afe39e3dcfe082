using System.CommandLine;

namespace Packager.Cli.Verbs;

/// <summary><c>packager reproduce</c>: is this file what the sources give?</summary>
internal static class ReproduceVerb
{
    public static Command Create()
    {
        var command = new Command("reproduce", "Build an artifact again from a fresh clone, without any cache, and compare every byte.");
        var artifact = new Argument<string>("artifact") { Description = "The .deb or .msi that was made." };
        var commit = new Option<string>("--commit") { Description = "The commit it was made from.", DefaultValueFactory = _ => "HEAD" };
        command.Arguments.Add(artifact);
        command.Options.Add(commit);
        var options = new RequestOptions().AddTo(command);
        command.SetAction(parsed =>
        {
            var result = Reproduction.Reproduction.Run(parsed.GetRequiredValue(artifact), parsed.GetValue(commit)!, options.Read(parsed), Talk.Diagnostics);
            if (result.IsEqual)
            {
                Console.Out.WriteLine($"equal {result.Old.Sha256} {result.Old.Path}");
                return ExitCode.Done;
            }

            Console.Out.WriteLine($"different {result.Old.Path}: {result.Old.Sha256}, rebuilt: {result.New.Sha256}");
            foreach (var difference in result.Differences) Console.Out.WriteLine("  " + difference);
            return ExitCode.InputAtFault;
        });
        return command;
    }
}
