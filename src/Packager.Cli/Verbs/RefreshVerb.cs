using System.CommandLine;

namespace Packager.Cli.Verbs;

/// <summary><c>packager refresh</c>: a newer Release of the same packages.</summary>
internal static class RefreshVerb
{
    public static Command Create()
    {
        var command = new Command("refresh", "Sign channels anew with a newer date: for repositories with 'valid_for', and after a change of keys.");
        var channel = ChannelOption.All();
        command.Options.Add(channel);
        var options = new RepositoryOptions().AddTo(command);
        command.SetAction(parsed => options.Run(parsed, (repository, _) =>
        {
            foreach (var name in ChannelOption.Read(parsed, channel, repository)) ChannelTalk.Tell(repository.Refresh(name));
            return ExitCode.Done;
        }));
        return command;
    }
}
