using System.CommandLine;
using Packager.Apt;

namespace Packager.Cli.Verbs;

/// <summary><c>packager remove</c>: packages out of a channel.</summary>
internal static class RemoveVerb
{
    public static Command Create()
    {
        var command = new Command("remove", "Take packages out of a channel; their files stay in the pool until 'packager prune'.");
        var packages = new Argument<string[]>("package") { Description = "The packages: name, name=version or name:architecture=version.", Arity = ArgumentArity.OneOrMore };
        var channel = ChannelOption.Required();
        command.Arguments.Add(packages);
        command.Options.Add(channel);
        var options = new RepositoryOptions().AddTo(command);
        command.SetAction(parsed => options.Run(parsed, (repository, _) =>
        {
            ChannelTalk.Tell(repository.Remove(parsed.GetRequiredValue(channel), [.. parsed.GetRequiredValue(packages).Select(PackageSelector.Parse)]));
            return ExitCode.Done;
        }));
        return command;
    }
}
