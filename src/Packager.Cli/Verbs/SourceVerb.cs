using System.CommandLine;
using System.Globalization;
using System.Reflection;
using Packager.Sources;

namespace Packager.Cli.Verbs;

/// <summary><c>packager source</c>: source packages that a PPA, or any builder without a network, builds.</summary>
internal static class SourceVerb
{
    public static Command Create()
    {
        var command = new Command("source", "Make signed source packages (.dsc) that builders without a network build into the same .deb packages.");
        var series = new Option<string[]>("--series") { Description = "The releases to build for, by codename: noble,jammy. May be repeated.", HelpName = "names" };
        var key = new Option<string?>("--key") { Description = "Which of gpg's private keys signs: an id, a fingerprint or a mail address; the maintainer's unless given.", HelpName = "id" };
        var keyFile = new Option<string?>("--key-file") { Description = "The file of the private key; its passphrase is taken from NFPM_PASSPHRASE.", HelpName = "file" };
        var keep = new Option<bool>("--keep-upstream") { Description = "Take upstream tarballs of this version that stand in the output folder as they are, for a new release of the packaging alone." };
        var unsigned = new Option<bool>("--no-sign") { Description = "Leave the signatures out." };
        var json = new Option<bool>("--json") { Description = "Print an array of path, size and SHA-256 instead of one path a line." };
        var options = new RequestOptions().AddTo(command);
        foreach (var option in new Option[] { series, key, keyFile, unsigned, keep, json }) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            var settings = new SourceSettings
            {
                Series = [.. (parsed.GetValue(series) ?? []).SelectMany(s => s.Split(','))], Signs = !parsed.GetValue(unsigned), KeepsUpstream = parsed.GetValue(keep),
                Key = parsed.GetValue(key), KeyFile = parsed.GetValue(keyFile), PackagerVersion = Version(),
            };
            var request = options.Read(parsed);
            var made = Progress.Run("source " + request.Manifest, talk => SourceRun.Make(request with { Talk = talk }, settings, Talk.Diagnostics));
            if (parsed.GetValue(json)) Json.Write(made);
            else foreach (var artifact in made) Console.Out.WriteLine(artifact.Path);
            foreach (var artifact in made) Talk.Line(string.Create(CultureInfo.InvariantCulture, $"made {artifact.Path} ({artifact.Size} bytes, sha256 {artifact.Sha256})"));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Version() => typeof(SourceVerb).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
}
