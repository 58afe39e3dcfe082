using System.CommandLine;
using System.Globalization;
using Packager.Apt;
using Packager.Model;

namespace Packager.Cli.Verbs;

/// <summary><c>packager history</c>: what a channel was.</summary>
internal static class HistoryVerb
{
    public static Command Create()
    {
        var command = new Command("history", "List the states of a channel, the present one first: number, date, what made it.");
        var named = new Argument<string?>("channel") { Description = "The channel.", Arity = ArgumentArity.ZeroOrOne };
        var channel = new Option<string?>("--channel", "-c") { Description = "The channel, as the other verbs take it." };
        command.Arguments.Add(named);
        command.Options.Add(channel);
        var options = new RepositoryOptions().AddReadingTo(command);
        command.SetAction(parsed => options.Run(parsed, (repository, _) =>
        {
            foreach (var state in repository.History(parsed.GetValue(named) ?? parsed.GetValue(channel) ?? throw Unnamed(repository)))
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{state.Number}\t{state.Date.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}\t{state.Event}"));
            return ExitCode.Done;
        }));
        return command;
    }

    private static UserFaultException Unnamed(AptRepository repository) => new(RepositoryFaults.NoChannel.At(SourceLocation.None, "nobody said which channel",
        repository.Channels() is { Count: > 0 } channels ? "there are: " + string.Join(", ", channels) : "publish into one first: packager publish --channel qa FILE.deb"));
}
