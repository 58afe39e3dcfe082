using System.CommandLine;
using Packager.Msi;

namespace Packager.Cli.Verbs;

/// <summary><c>packager transform</c>: the same .msi for a customer, or once more on the same machine.</summary>
internal static class TransformVerb
{
    public static Command Create()
    {
        var command = new Command("transform", "Write a transform (.mst) that changes an .msi when it is installed: msiexec /i x.msi TRANSFORMS=y.mst.");
        var package = new Argument<string>("package") { Description = "The .msi file." };
        var output = new Option<string>("--output", "-o") { Description = "The .mst file to write.", Required = true };
        var set = new Option<string[]>("--set") { Description = "A property to set, as NAME=VALUE; may be said several times. NAME= takes it away." };
        var instance = new Option<string?>("--instance") { Description = "Make it an instance of this name, with an identity, folders and services of its own; install it with MSINEWINSTANCE=1." };
        var to = new Option<string?>("--to") { Description = "Lead to this other .msi." };
        command.Arguments.Add(package);
        foreach (var option in (Option[])[output, set, instance, to]) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(output);
            new TransformRequest
            {
                Package = parsed.GetRequiredValue(package), Properties = [.. parsed.GetValue(set) ?? []],
                Instance = parsed.GetValue(instance), Target = parsed.GetValue(to),
            }.Write(path);
            Console.Out.WriteLine(path);
            return ExitCode.Done;
        });
        return command;
    }
}
