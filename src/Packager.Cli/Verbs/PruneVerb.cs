using System.CommandLine;

namespace Packager.Cli.Verbs;

/// <summary><c>packager prune</c>: old versions out of channels, and files out of the pool.</summary>
internal static class PruneVerb
{
    public static Command Create()
    {
        var command = new Command("prune", "Take all but the newest versions out of channels, then files out of the pool that nothing names any longer; prints the files that went.");
        var channel = ChannelOption.All();
        var keep = new Option<int?>("--keep") { Description = "How many versions of each package stay; without it only the pool is cleaned." };
        command.Options.Add(channel);
        command.Options.Add(keep);
        var options = new RepositoryOptions().AddTo(command);
        command.SetAction(parsed => options.Run(parsed, (work, _) =>
        {
            if (parsed.GetValue(keep) is { } versions)
            {
                if (versions < 1) throw new Packager.Model.UserFaultException(Apt.RepositoryFaults.Settings.At(new("--keep", 0, 0), "no version at all would stay", "write 1 or more"));
                foreach (var name in ChannelOption.Read(parsed, channel, work.Repository))
                {
                    var pruned = work.Repository.Prune(name, versions);
                    if (!pruned.IsUnchanged) Talk.Line($"'{name}': {pruned.Removed} versions removed");
                }
            }

            var gone = work.Repository.CleanPool();
            work.Pages.Forget(gone);
            foreach (var path in gone) Console.Out.WriteLine(path);
            Talk.Line($"{gone.Count} files removed from the pool");
            return ExitCode.Done;
        }));
        return command;
    }
}
