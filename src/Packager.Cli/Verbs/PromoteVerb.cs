using System.CommandLine;
using Packager.Apt;
using Packager.Model;

namespace Packager.Cli.Verbs;

/// <summary><c>packager promote</c>: the very same files on to another channel.</summary>
internal static class PromoteVerb
{
    public static Command Create()
    {
        var command = new Command("promote", "Move packages on to another channel of the repository: the very same files, all architectures of a version together.");
        var from = new Option<string>("--from") { Description = "The channel that has them.", Required = true };
        var to = new Option<string>("--to") { Description = "The channel that gets them.", Required = true };
        var package = new Option<string[]>("--package", "-p") { Description = "Only this package, or name=version; may be repeated. Without it the newest version of each." };
        var phase = new Option<string?>("--phase") { Description = "How many machines in a hundred upgrade by themselves, such as 10%; promote again to raise it." };
        var distribution = new Option<string[]>("--base") { Description = "A Packages file of the distribution that the channel adds to (plain, .gz or .xz): dependencies that neither has are refused then. May be repeated." };
        foreach (var option in new Option[] { from, to, package, phase, distribution }) command.Options.Add(option);
        var options = new RepositoryOptions().AddTo(command);
        command.SetAction(parsed => options.Run(parsed, (RepositoryWork work, DiagnosticBag bag) =>
        {
            ChannelTalk.Tell(work.Repository.Promote(new PromoteRequest
            {
                From = parsed.GetRequiredValue(from), To = parsed.GetRequiredValue(to), Phase = PhaseOption.Read(parsed.GetValue(phase)),
                Packages = [.. (parsed.GetValue(package) ?? []).Select(PackageSelector.Parse)], Base = [.. parsed.GetValue(distribution) ?? []],
            }, bag));
            if (work.HasPage && parsed.GetValue(package) is null or []) work.Repository.Alone(() => work.Pages.PromoteInstallers(parsed.GetRequiredValue(from), parsed.GetRequiredValue(to)));
            return ExitCode.Done;
        }));
        return command;
    }
}
