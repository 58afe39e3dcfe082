using System.CommandLine;
using Packager.Apt;
using Packager.Model;
using Packager.Publishing;

namespace Packager.Cli.Verbs;

/// <summary><c>packager check</c>: every promise of a repository.</summary>
internal static class CheckVerb
{
    public static Command Create()
    {
        var command = new Command("check", "Verify a repository: signatures, every index under all its names, and every file of the pool.");
        var channel = ChannelOption.All();
        var quick = new Option<bool>("--quick") { Description = "Compare the lengths of the pool's files and leave their bytes unread." };
        command.Options.Add(channel);
        command.Options.Add(quick);
        var options = new RepositoryOptions().AddReadingTo(command);
        command.SetAction(parsed => options.Run(parsed, (repository, bag) =>
        {
            var files = repository.Check(ChannelOption.Read(parsed, channel, repository), new GpgReleaseVerifier(), !parsed.GetValue(quick), bag);
            if (files == 0 && !bag.HasErrors) bag.Add(RepositoryFaults.NoChannel, SourceLocation.None, "the repository has no channel: there is nothing to check", "say which repository with --repository, or publish into it first");
            Talk.Line($"{files} files checked");
            return bag.HasErrors ? ExitCode.InputAtFault : ExitCode.Done;
        }));
        return command;
    }
}
