using System.CommandLine;

namespace Packager.Cli.Verbs;

/// <summary><c>packager rollback</c>: a channel as it was.</summary>
internal static class RollbackVerb
{
    public static Command Create()
    {
        var command = new Command("rollback", "Make a channel what it was at a number of its history; apt sees it as a newer state. Machines that upgraded already keep what they have.");
        var channel = new Argument<string>("channel") { Description = "The channel." };
        var number = new Argument<int>("to") { Description = "The number that 'packager history' lists." };
        command.Arguments.Add(channel);
        command.Arguments.Add(number);
        var options = new RepositoryOptions().AddTo(command);
        command.SetAction(parsed => options.Run(parsed, (repository, _) =>
        {
            ChannelTalk.Tell(repository.Rollback(parsed.GetRequiredValue(channel), parsed.GetRequiredValue(number)));
            return ExitCode.Done;
        }));
        return command;
    }
}
