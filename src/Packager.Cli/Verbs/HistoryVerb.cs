using System.CommandLine;
using System.Globalization;

namespace Packager.Cli.Verbs;

/// <summary><c>packager history</c>: what a channel was.</summary>
internal static class HistoryVerb
{
    public static Command Create()
    {
        var command = new Command("history", "List the states of a channel, the present one first: number, date, what made it.");
        var channel = ChannelOption.Required();
        command.Options.Add(channel);
        var options = new RepositoryOptions().AddReadingTo(command);
        command.SetAction(parsed => options.Run(parsed, (repository, _) =>
        {
            foreach (var state in repository.History(parsed.GetRequiredValue(channel)))
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{state.Number}\t{state.Date.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}\t{state.Event}"));
            return ExitCode.Done;
        }));
        return command;
    }
}
