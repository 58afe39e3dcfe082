using System.Collections.Immutable;
using System.CommandLine;
using Packager.Apt;
using Packager.Model;
using Packager.Publishing;

namespace Packager.Cli.Verbs;

/// <summary><c>packager publish</c>: packages into a channel of a signed apt repository.</summary>
internal static class PublishVerb
{
    public static Command Create()
    {
        var command = new Command("publish", "Publish packages into a channel of a signed apt repository; a run in which nothing changes writes nothing.");
        var files = new Argument<string[]>("file") { Description = "The .deb files, or .changes and .dsc files with what they name; .msi files lie beside the packages, on the web page.", Arity = ArgumentArity.OneOrMore };
        var channel = new Option<string>("--channel", "-c") { Description = "The channel, which is a suite of the repository: qa, staging, production.", DefaultValueFactory = _ => "production" };
        var component = new Option<string?>("--component") { Description = "The component; main unless the manifest says another." };
        var phase = new Option<string?>("--phase") { Description = "How many machines in a hundred upgrade by themselves, such as 10%; publish the same files again to raise it." };
        command.Arguments.Add(files);
        foreach (var option in new Option[] { channel, component, phase }) command.Options.Add(option);
        var options = new RepositoryOptions().AddTo(command);
        command.SetAction(parsed => options.Run(parsed, (RepositoryWork work, DiagnosticBag bag) =>
        {
            var target = parsed.GetRequiredValue(channel);
            var installers = parsed.GetRequiredValue(files).Where(InstallerShelf.Takes).ToList();
            ImmutableArray<string> packages = [.. parsed.GetRequiredValue(files).Except(installers)];
            // Everything is checked before anything enters.
            installers.ForEach(work.Shelf.Check);
            if (!packages.IsEmpty || installers.Count == 0)
                ChannelTalk.Tell(work.Repository.Publish(new PublishRequest { Channel = target, Files = packages, Component = parsed.GetValue(component), Phase = PhaseOption.Read(parsed.GetValue(phase)) }, bag));
            if (installers.Count > 0) Shelve(work, installers, target);
            return ExitCode.Done;
        }));
        return command;
    }

    private static void Shelve(RepositoryWork work, IReadOnlyList<string> installers, string channel)
    {
        var shelved = installers.Select(path => work.Shelf.Add(path, channel)).ToList();
        if (work.HasPage) work.Repository.Alone(() => work.Pages.Add(shelved));
        foreach (var installer in shelved) Console.Out.WriteLine(installer.Path);
    }
}
