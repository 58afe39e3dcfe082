using System.CommandLine;
using Packager.Manifest;

namespace Packager.Cli.Verbs;

/// <summary><c>packager schema</c>: the JSON Schema of the manifest, for editors.</summary>
internal static class SchemaVerb
{
    public static Command Create()
    {
        var command = new Command("schema", "Print the JSON Schema of packager.yaml, for editors that complete and check it.");
        command.SetAction(_ =>
        {
            Console.Out.Write(ManifestSchema.Write());
            return ExitCode.Done;
        });
        return command;
    }
}
