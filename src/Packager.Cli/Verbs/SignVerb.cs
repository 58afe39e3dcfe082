using System.CommandLine;
using Packager.Model;
using Packager.Signing;

namespace Packager.Cli.Verbs;

/// <summary><c>packager sign</c>: Authenticode signatures for installers and Windows programs, from any system.</summary>
internal static class SignVerb
{
    public static Command Create()
    {
        var command = new Command("sign", "Sign .msi, .cab, .exe and .dll files in place with Authenticode, an .msi with the cabinets beside it, and have the time confirmed; prints the signed files.");
        var files = new Argument<string[]>("file") { Description = "The files; a signature that one has is replaced.", Arity = ArgumentArity.OneOrMore };
        command.Arguments.Add(files);
        var options = new SigningOptions().AddTo(command);
        command.SetAction(parsed =>
        {
            var bag = new DiagnosticBag();
            var settings = options.Read(parsed, bag);
            var signer = settings is null || bag.HasErrors ? null : FileSigner.Create(settings, DateTimeOffset.UtcNow, bag);
            bag.ThrowIfErrors();
            if (settings!.Timestamps.IsEmpty && settings.Command.IsEmpty)
                Talk.Line("packager: without --timestamp the signatures end with the certificate");
            foreach (var file in parsed.GetRequiredValue(files))
            {
                signer!.Sign(file);
                Console.Out.WriteLine(file);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
