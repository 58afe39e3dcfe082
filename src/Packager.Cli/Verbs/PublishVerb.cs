using System.CommandLine;
using Packager.Apt;

namespace Packager.Cli.Verbs;

/// <summary><c>packager publish</c>: packages into a channel of a signed apt repository.</summary>
internal static class PublishVerb
{
    public static Command Create()
    {
        var command = new Command("publish", "Publish packages into a channel of a signed apt repository; a run in which nothing changes writes nothing.");
        var files = new Argument<string[]>("file") { Description = "The .deb files, or .changes and .dsc files with what they name.", Arity = ArgumentArity.OneOrMore };
        var channel = new Option<string>("--channel", "-c") { Description = "The channel, which is a suite of the repository: qa, staging, production.", DefaultValueFactory = _ => "production" };
        var component = new Option<string?>("--component") { Description = "The component; main unless the manifest says another." };
        var phase = new Option<string?>("--phase") { Description = "How many machines in a hundred upgrade by themselves, such as 10%; publish the same files again to raise it." };
        command.Arguments.Add(files);
        foreach (var option in new Option[] { channel, component, phase }) command.Options.Add(option);
        var options = new RepositoryOptions().AddTo(command);
        command.SetAction(parsed => options.Run(parsed, (repository, bag) =>
        {
            var request = new PublishRequest
            {
                Channel = parsed.GetRequiredValue(channel), Files = [.. parsed.GetRequiredValue(files)], Component = parsed.GetValue(component), Phase = PhaseOption.Read(parsed.GetValue(phase)),
            };
            ChannelTalk.Tell(repository.Publish(request, bag));
            return ExitCode.Done;
        }));
        return command;
    }
}
