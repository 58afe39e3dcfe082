using System.CommandLine;
using Packager.Publishing;

namespace Packager.Cli.Verbs;

/// <summary><c>packager key</c>: the keys that vouch for a repository, and the package that brings them to users.</summary>
internal static class KeyVerb
{
    public static Command Create() => new("key", "Keys of repositories.") { Init(), Package() };

    private static Command Init()
    {
        var command = new Command("init", "Make an Ed25519 key for the repository in gpg's keyring; prints its fingerprint.");
        var options = new RepositoryOptions().AddReadingTo(command);
        command.SetAction(parsed =>
        {
            Console.Out.WriteLine(RepositoryKeyMaking.Make(options.Read(parsed).Keys, Talk.Line));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Package()
    {
        var command = new Command("package", "Write ORIGIN-archive-keyring, the package that brings the repository's keys and its .sources file and keeps them up to date; prints its path.");
        var url = new Option<string?>("--url") { Description = "The address that users reach the repository under; the manifest's repository.url unless given." };
        var channel = new Option<string>("--channel", "-c") { Description = "The channel that users get.", DefaultValueFactory = _ => "production" };
        var output = new Option<string>("--output", "-o") { Description = "The folder for the package.", DefaultValueFactory = _ => "artifacts" };
        var version = new Option<string?>("--set-version") { Description = "Its version; the date unless given." };
        foreach (var option in new Option[] { url, channel, output, version }) command.Options.Add(option);
        var options = new RepositoryOptions().AddReadingTo(command);
        command.SetAction(parsed =>
        {
            var place = options.Read(parsed);
            if (parsed.GetValue(url) is { } address) place = place with { Url = address };
            using var signer = RepositoryOptions.OpenSigner(place);
            Console.Out.WriteLine(KeyringPackage.Write(place, signer, new KeyringRequest(parsed.GetRequiredValue(channel), parsed.GetRequiredValue(output), parsed.GetValue(version), place.Date ?? DateTimeOffset.UtcNow)));
            return ExitCode.Done;
        });
        return command;
    }
}
